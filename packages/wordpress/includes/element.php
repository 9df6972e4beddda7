<?php
/**
 * The element `<partner-quiz>`: which attributes it takes, and how it is written into a page.
 *
 * @package partner-quiz
 */

namespace PartnerQuiz;

defined( 'ABSPATH' ) || exit;

/** The longest value of an attribute, in bytes. Longer ones are dropped: no name or address is that long. */
const LONGEST = 500;

/** What the fallback of a block or a shortcode may contain. None of these ends a paragraph around the quiz. */
const INLINE = array(
	'a'      => array(
		'href' => true,
		'rel'  => true,
	),
	'b'      => array(),
	'br'     => array(),
	'em'     => array(),
	'i'      => array(),
	'strong' => array(),
	'span'   => array( 'lang' => true ),
);

/**
 * What the release has: its languages, and the attributes of the element. The file is made from the quiz's own list
 * (src/quiz/attributes.rs) when the plugin is packed.
 *
 * @return array
 */
function release() {
	static $release = null;
	if ( null === $release ) {
		$release = require __DIR__ . '/attributes.php';
	}
	return $release;
}

/**
 * The attributes, by name.
 *
 * @return array
 */
function attributes() {
	return release()['attributes'];
}

/**
 * The address of a file of the quiz. All of them are in the plugin's own folder.
 *
 * @param string $file The file's name.
 * @return string
 */
function file_url( $file ) {
	return plugins_url( 'quiz/' . $file, PARTNER_QUIZ_FILE );
}

/**
 * The value of an attribute as the element takes it, or null if it isn't valid. The value isn't escaped yet.
 *
 * @param string $name  The attribute's name.
 * @param mixed  $value What somebody has written.
 * @return string|null
 */
function valid( $name, $value ) {
	$attribute = attributes()[ $name ] ?? null;
	if ( null === $attribute || ! is_scalar( $value ) ) {
		return null;
	}
	$value = trim( wp_check_invalid_utf8( (string) $value ) );
	if ( strlen( $value ) > LONGEST || preg_match( '/[\x00-\x1f\x7f]/', $value ) ) {
		return null;
	}
	switch ( $attribute['kind'] ) {
		case 'flag':
			return '';
		case 'switch':
			return '' === $value || in_array( $value, $attribute['words'], true ) ? $value : null;
		case 'words':
			return in_array( $value, $attribute['words'], true ) ? $value : null;
		case 'address':
			return preg_match( $attribute['pattern'], $value ) ? $value : null;
		case 'language':
			return preg_match( '/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/iD', $value ) ? $value : null;
		case 'phone':
			return is_phone( $value ) ? $value : null;
		default:
			return '' === $value ? null : $value;
	}
}

/**
 * Whether a text looks like a phone number: nothing but digits, the signs and letters that phone numbers have, and
 * perhaps an extension. The element itself reads the number more strictly.
 *
 * @param string $value The text.
 * @return bool
 */
function is_phone( $value ) {
	$digits = preg_match_all( '/[0-9A-Z]/', $value );
	return $digits >= 3 && $digits <= 20
		&& preg_match( '~^\+?[0-9(][0-9A-Z\s().\-\x{2010}-\x{2015}/]*((;ext=|ext(ensi[oó]n)?|x|#)[.: ]*[0-9]+)?$~u', $value );
}

/**
 * A color as `#7a3e65`, or null if it isn't one.
 *
 * @param mixed $value What somebody has written.
 * @return string|null
 */
function valid_color( $value ) {
	$color = is_string( $value ) ? sanitize_hex_color( trim( $value ) ) : null;
	return $color ? $color : null;
}

/**
 * The element with these attributes and this fallback.
 *
 * @param array  $wanted   Values by the name of the attribute; `accent` is the color of buttons and links. What isn't
 *                         valid is left out.
 * @param string $fallback What visitors see until the quiz is there. Empty for the usual one.
 * @param string $more     More attributes, already escaped.
 * @return string
 */
function element( array $wanted, $fallback = '', $more = '' ) {
	$fallback = inline( $fallback );
	if ( '' === $fallback ) {
		$fallback = usual_fallback( $wanted );
	}
	if ( is_feed() ) {
		return $fallback . link_to_quiz();
	}
	$html = '<partner-quiz';
	foreach ( $wanted as $name => $value ) {
		$value = valid( $name, $value );
		if ( null !== $value ) {
			$html .= ' ' . $name . ( '' === $value && 'address' !== attributes()[ $name ]['kind'] ? '' : '="' . esc_attr( $value ) . '"' );
		}
	}
	$accent = valid_color( $wanted['accent'] ?? '' );
	if ( $accent ) {
		$more = add_style( $more, '--pq-accent: ' . $accent );
	}
	return dress( $html . ( '' === $more ? '' : ' ' . $more ) . '>' . $fallback . '</partner-quiz>' );
}

/**
 * Adds a declaration to the `style` in a text of attributes.
 *
 * @param string $attributes  The attributes, escaped.
 * @param string $declaration The declaration.
 * @return string
 */
function add_style( $attributes, $declaration ) {
	if ( preg_match( '/\bstyle="/', $attributes ) ) {
		return preg_replace( '/\bstyle="/', '$0' . esc_attr( $declaration ) . '; ', $attributes, 1 );
	}
	return trim( $attributes . ' style="' . esc_attr( $declaration ) . '"' );
}

/**
 * A fallback that may stand inside of a paragraph: paragraphs become line breaks, and only links and emphasis stay.
 *
 * @param string $html What somebody has written.
 * @return string
 */
function inline( $html ) {
	$html = preg_replace( '~</p>\s*<p[^>]*>~i', '<br><br>', (string) $html ) ?? '';
	$html = wp_kses( $html, INLINE );
	$html = preg_replace( '~^(\s|<br\s*/?>)+|(\s|<br\s*/?>)+$~i', '', $html ) ?? '';
	return force_balance_tags( $html );
}

/**
 * The fallback for those who have written none.
 *
 * @param array $wanted The attributes of the element.
 * @return string
 */
function usual_fallback( array $wanted ) {
	$phone = valid( 'phone', $wanted['phone'] ?? '' ) ?? settings()['phone'];
	if ( '' === $phone ) {
		return esc_html__( 'A short, private quiz belongs here. If it doesn’t appear, please try another browser.', 'partner-quiz' );
	}
	$shown = esc_html( $phone );
	// Only a plainly written number becomes a link; the quiz itself also reads others.
	if ( preg_match( '/^\+?[0-9() .-]+$/D', $phone ) && false === strpos( $phone, '(0)' ) ) {
		$shown = '<a href="' . esc_url( 'tel:' . preg_replace( '/[^0-9+]/', '', $phone ), array( 'tel' ) ) . '">' . $shown . '</a>';
	}
	/* translators: %s: a phone number */
	return sprintf( esc_html__( 'Would you rather talk? Call %s.', 'partner-quiz' ), $shown );
}

/**
 * What a feed says after the fallback.
 *
 * @return string
 */
function link_to_quiz() {
	return ' <a href="' . esc_url( get_permalink() ) . '">' . esc_html__( 'Take the quiz on our site', 'partner-quiz' ) . '</a>';
}

/**
 * Makes every quiz in a piece of HTML ready for visitors, however it came there: attributes that aren't valid are
 * removed, and those that nobody has written come from the settings. Doing it twice changes nothing.
 *
 * @param string $html The piece.
 * @return string
 */
function dress( $html ) {
	if ( ! is_string( $html ) || false === stripos( $html, 'partner-quiz' ) ) {
		return $html;
	}
	$tags = new \WP_HTML_Tag_Processor( $html );
	while ( $tags->next_tag() ) {
		$prefix = '';
		if ( 'PARTNER-QUIZ' !== $tags->get_tag() ) {
			if ( null === $tags->get_attribute( 'data-partner-quiz' ) ) {
				continue;
			}
			$prefix = 'data-';
		}
		script_is_needed();
		foreach ( array_keys( attributes() ) as $name ) {
			$written = $tags->get_attribute( $prefix . $name );
			if ( null === $written ) {
				$value = settings()[ $name ] ?? '';
				if ( '' !== $value ) {
					$tags->set_attribute( $prefix . $name, $value );
				}
			} elseif ( null === valid( $name, true === $written ? '' : $written ) ) {
				$tags->remove_attribute( $prefix . $name );
			}
		}
		$style = $tags->get_attribute( 'style' );
		if ( '' !== settings()['accent'] && ( ! is_string( $style ) || false === strpos( $style, '--pq-accent' ) ) ) {
			$style = is_string( $style ) ? '; ' . $style : '';
			$tags->set_attribute( 'style', '--pq-accent: ' . settings()['accent'] . $style );
		}
	}
	return $tags->get_updated_html();
}
