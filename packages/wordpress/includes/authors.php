<?php
/**
 * What authors may write, and what the classic editor keeps.
 *
 * WordPress lets only administrators and editors write any HTML. The element is as harmless as a paragraph, so authors
 * may write it, too: the plugin checks its attributes when it shows a page.
 *
 * @package partner-quiz
 */

namespace PartnerQuiz;

defined( 'ABSPATH' ) || exit;

add_filter( 'wp_kses_allowed_html', __NAMESPACE__ . '\allow_element', 10, 2 );
add_filter( 'wp_kses_uri_attributes', __NAMESPACE__ . '\address_attributes' );
add_filter( 'tiny_mce_before_init', __NAMESPACE__ . '\classic_editor' );

/**
 * Allows the element in posts.
 *
 * @param array        $allowed The allowed elements and their attributes.
 * @param string|array $context What they are allowed in.
 * @return array
 */
function allow_element( $allowed, $context ) {
	if ( 'post' === $context && is_array( $allowed ) ) {
		$allowed['partner-quiz'] = array_fill_keys(
			array_merge( array_keys( attributes() ), array( 'class', 'id', 'style' ) ),
			true
		);
	}
	return $allowed;
}

/**
 * Tells WordPress which attributes hold addresses, so that it removes dangerous ones when a post is saved.
 *
 * @param array $names The names.
 * @return array
 */
function address_attributes( $names ) {
	foreach ( attributes() as $name => $attribute ) {
		if ( 'address' === $attribute['kind'] ) {
			$names[] = $name;
		}
	}
	return $names;
}

/**
 * Keeps the element in the classic editor, whose Visual tab removes elements that it doesn't know.
 *
 * @param array $settings The settings of TinyMCE.
 * @return array
 */
function classic_editor( $settings ) {
	$add = static function ( $name, $value ) use ( &$settings ) {
		$settings[ $name ] = empty( $settings[ $name ] ) ? $value : $settings[ $name ] . ',' . $value;
	};
	$add( 'custom_elements', 'partner-quiz' );
	$add( 'extended_valid_elements', 'partner-quiz[*]' );
	$add( 'valid_children', '+body[partner-quiz],+div[partner-quiz],+partner-quiz[p|a|br|strong|em|b|i|span|ul|ol|#text]' );
	return $settings;
}
