<?php
/**
 * The shortcode `[partner-quiz]`, or `[partner_quiz]`.
 *
 * @package partner-quiz
 */

namespace PartnerQuiz;

defined( 'ABSPATH' ) || exit;

const SHORTCODES = array( 'partner-quiz', 'partner_quiz' );

foreach ( SHORTCODES as $shortcode ) {
	add_shortcode( $shortcode, __NAMESPACE__ . '\shortcode' );
}
add_filter( 'pre_do_shortcode_tag', __NAMESPACE__ . '\read_shortcode', 10, 4 );

/**
 * Reads the attributes of our shortcodes as people write them. WordPress itself would split a value in curly quotes at
 * its spaces.
 *
 * @param mixed  $output     What another plugin shows instead, or false.
 * @param string $tag        The shortcode's name.
 * @param mixed  $attributes The attributes as WordPress reads them.
 * @param array  $parts      What the shortcode is made of; the third part is the text of the attributes.
 * @return mixed
 */
function read_shortcode( $output, $tag, $attributes, $parts ) {
	if ( false !== $output || ! in_array( $tag, SHORTCODES, true ) ) {
		return $output;
	}
	$wanted  = shortcode_parse_atts( straight_quotes( $parts[3] ) );
	$content = $parts[5] ?? '';
	if ( has_shortcode( $content, $tag ) ) {
		// No quiz stands in another one. WordPress has taken the end of the next quiz for the end of this one, which has
		// none.
		return shortcode( $wanted ) . do_shortcode( $content . '[/' . $tag . ']' );
	}
	return shortcode( $wanted, $content );
}

/**
 * The quotes around values, made straight. Quotes inside of a value stay.
 *
 * @param string $text The attributes of a shortcode, as somebody has written or pasted them.
 * @return string
 */
function straight_quotes( $text ) {
	if ( strlen( $text ) > LONGEST * 10 ) {
		return '';
	}
	$text   = html_entity_decode( $text, ENT_QUOTES | ENT_HTML5, 'UTF-8' );
	$quotes = array(
		'"' => '"“”„″«»',
		"'" => "'‘’‚′",
	);
	foreach ( $quotes as $straight => $all ) {
		$text = preg_replace( '~=\s*[' . $all . ']([^' . $straight . ']*?)[' . $all . '](?=\s|/|$)~u', '=' . $straight . '$1' . $straight, $text ) ?? '';
	}
	return $text;
}

/**
 * The quiz that a shortcode means.
 *
 * @param mixed  $attributes The attributes, or an empty text.
 * @param string $content    What the shortcode encloses: the fallback.
 * @return string
 */
function shortcode( $attributes, $content = '' ) {
	$wanted = array();
	foreach ( is_array( $attributes ) ? $attributes : array() as $name => $value ) {
		// A word without a value, such as "isolated", comes as the value of a number.
		list( $name, $value ) = is_int( $name ) ? array( $value, '' ) : array( $name, $value );
		$wanted[ str_replace( '_', '-', strtolower( $name ) ) ] = $value;
	}
	return element( $wanted, do_shortcode( (string) $content ) );
}
