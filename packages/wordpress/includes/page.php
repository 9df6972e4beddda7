<?php
/**
 * What reaches a page: the script wherever a quiz stands, and the element unharmed.
 *
 * @package partner-quiz
 */

namespace PartnerQuiz;

defined( 'ABSPATH' ) || exit;

// A quiz may stand in a text, a block, a part of a theme's template or a widget.
foreach ( array( 'the_content', 'render_block', 'widget_text', 'widget_custom_html_content', 'widget_block_content' ) as $piece ) {
	add_filter( $piece, __NAMESPACE__ . '\dress', 20 );
}
// One block may begin an element that another one ends, so this looks at whole texts.
foreach ( array( 'the_content', 'widget_text', 'widget_custom_html_content', 'widget_block_content' ) as $whole ) {
	add_filter( $whole, __NAMESPACE__ . '\close', 19 );
}
add_filter( 'the_content', __NAMESPACE__ . '\feed', 21 );

// In a theme made of blocks, the whole page is known before the head is printed; in other themes, at the end.
add_action( 'wp_head', __NAMESPACE__ . '\print_script', 20 );
add_action( 'wp_footer', __NAMESPACE__ . '\print_script', 20 );

// WordPress makes paragraphs at priority 10, and these two filters stand around it.
foreach ( array( 'the_content', 'widget_text_content' ) as $text ) {
	add_filter( $text, __NAMESPACE__ . '\put_aside', 8 );
	add_filter( $text, __NAMESPACE__ . '\put_back', 11 );
}

/**
 * Remembers that this page needs the script, and says whether it does.
 *
 * @param bool $set Whether to remember it.
 * @return bool
 */
function script_is_needed( $set = true ) {
	static $needed = false;
	$needed = $needed || $set;
	return $needed;
}

/**
 * Prints the script, once and only if a quiz is on the page.
 */
function print_script() {
	static $printed = false;
	if ( $printed || ! script_is_needed( false ) ) {
		return;
	}
	$printed = true;
	wp_print_script_tag(
		array(
			'type'         => 'module',
			'id'           => 'partner-quiz-js',
			// After an update, the script of the last version would look for files that are gone.
			'src'          => add_query_arg( 'ver', PARTNER_QUIZ_VERSION, file_url( 'partner-quiz.js' ) ),
			// Cloudflare's Rocket Loader would delay it.
			'data-cfasync' => 'false',
		)
	);
}

/** The rest of a tag. A value in quotes may contain a `>`, and a lonely quote begins no value. */
const REST_OF_TAG = '(?:[^>"\']++|"[^"<]*+"|\'[^\'<]*+\'|["\'])*+>';

/** A quiz with everything in it. It never looks further than the next end of a quiz. */
const WHOLE = '~<partner-quiz\b' . REST_OF_TAG . '(.*?)</partner-quiz\s*>~is';

/** A div that becomes a quiz, with everything in it, other divs as well. */
const WHOLE_DIV = '~<div\b(?=[^>]*\sdata-partner-quiz[\s=/>])' . REST_OF_TAG
	. '((?:[^<]++|<(?!/?div\b)|<div\b' . REST_OF_TAG . '(?1)</div\s*>)*+)</div\s*>~i';

/** The beginning of a quiz that has no end, up to the next beginning or to the end of the text. */
const WITHOUT_END = '~<partner-quiz\b' . REST_OF_TAG . '(?![^<]*+(?:<(?!/?partner-quiz\b)[^<]*+)*+</partner-quiz)~i';

/**
 * Ends a quiz that nobody has ended, as in `<partner-quiz />`. Otherwise it would swallow the rest of the page.
 *
 * @param string $html The text of a post, or a widget.
 * @return string
 */
function close( $html ) {
	if ( ! is_string( $html ) || false === stripos( $html, '<partner-quiz' ) ) {
		return $html;
	}
	return preg_replace( WITHOUT_END, '$0</partner-quiz>', $html ) ?? $html;
}

/**
 * In feeds, a quiz becomes its fallback and a link to the page.
 *
 * @param string $html The text of a post.
 * @return string
 */
function feed( $html ) {
	if ( ! is_feed() || false === stripos( $html, 'partner-quiz' ) ) {
		return $html;
	}
	$content = static function ( $quiz ) {
		return $quiz[1] . link_to_quiz();
	};
	return preg_replace_callback( array( WHOLE, WHOLE_DIV ), $content, $html ) ?? $html;
}

/**
 * Puts each quiz aside before WordPress makes paragraphs. Otherwise a blank line in the fallback would end a paragraph
 * inside of the element, and the element would swallow the rest of the page.
 *
 * @param string $text A text without blocks; blocks need none of this.
 * @return string
 */
function put_aside( $text ) {
	if ( false === stripos( $text, '<partner-quiz' ) || has_blocks( $text ) ) {
		return $text;
	}
	$keep = static function ( $quiz ) {
		$place = '<div data-pq-place="' . wp_generate_uuid4() . '"></div>';
		kept()->offsetSet( $place, preg_replace( '/\n\s*\n/', "<br><br>\n", $quiz[0] ) );
		return $place;
	};
	return preg_replace_callback( WHOLE, $keep, $text ) ?? $text;
}

/**
 * Puts every quiz back, with the shortcodes in it done.
 *
 * @param string $text The text with paragraphs.
 * @return string
 */
function put_back( $text ) {
	$quizzes = array();
	foreach ( kept() as $place => $quiz ) {
		if ( false !== strpos( $text, $place ) ) {
			$quizzes[ $place ] = do_shortcode( $quiz );
		}
	}
	return $quizzes ? strtr( $text, $quizzes ) : $text;
}

/**
 * What was put aside, by what stands in its place.
 *
 * @return \ArrayObject
 */
function kept() {
	static $kept = null;
	$kept = $kept ?? new \ArrayObject();
	return $kept;
}
