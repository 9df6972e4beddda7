<?php
/**
 * The block `partner-quiz/quiz`.
 *
 * @package partner-quiz
 */

namespace PartnerQuiz;

defined( 'ABSPATH' ) || exit;

add_action( 'init', __NAMESPACE__ . '\register_block' );

/**
 * Registers the block. Its attributes are those of the element.
 */
function register_block() {
	$attributes = array(
		'fallback' => array( 'type' => 'string' ),
		'accent'   => array( 'type' => 'string' ),
	);
	foreach ( attributes() as $name => $attribute ) {
		$attributes[ $name ] = array( 'type' => 'flag' === $attribute['kind'] ? 'boolean' : 'string' );
	}
	$block = register_block_type(
		dirname( PARTNER_QUIZ_FILE ) . '/block',
		array(
			'attributes'      => $attributes,
			'render_callback' => __NAMESPACE__ . '\render_block',
		)
	);
	if ( ! $block ) {
		return;
	}
	$known = array(
		'preview'   => file_url( 'partner-quiz.html' ),
		'settings'  => current_user_can( 'manage_options' ) ? settings_url() : '',
		'languages' => languages(),
		'themes'    => attributes()['theme']['words'],
		'levels'    => attributes()['heading-level']['words'],
		'isolated'  => attributes()['isolated']['words'],
	);
	foreach ( $block->editor_script_handles as $script ) {
		wp_add_inline_script( $script, 'window.partnerQuizBlock = ' . wp_json_encode( $known, JSON_HEX_TAG ) . ';', 'before' );
	}
}

/**
 * The block on a page.
 *
 * @param array $attributes The attributes of the block.
 * @return string
 */
function render_block( $attributes ) {
	// In the editor, an empty field means the setting.
	$wanted = array_filter(
		$attributes,
		static function ( $value ) {
			return '' !== $value && false !== $value;
		}
	);
	return element( $wanted, $attributes['fallback'] ?? '', get_block_wrapper_attributes() );
}
