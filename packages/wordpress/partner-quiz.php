<?php
/**
 * Plugin Name:       Partner quiz
 * Description:       A private quiz for people who want couples therapy while their partner doesn't. Put it on a page with a block or a shortcode. It runs in the visitor's browser and sends nothing.
 * Version:           {{VERSION}}
 * Requires at least: 6.5
 * Requires PHP:      7.4
 * License:           MIT
 * Text Domain:       partner-quiz
 *
 * This file must be readable for every PHP from 5.6, so that an old one gets the notice below and not a fatal error.
 * The files in includes/ need PHP 7.4.
 *
 * @package partner-quiz
 */

defined( 'ABSPATH' ) || exit;

define( 'PARTNER_QUIZ_VERSION', '{{VERSION}}' );
define( 'PARTNER_QUIZ_FILE', __FILE__ );

if ( version_compare( PHP_VERSION, '7.4', '<' ) || version_compare( get_bloginfo( 'version' ), '6.5', '<' ) ) {
	/**
	 * Says what the plugin needs, to those who can do something about it.
	 */
	function partner_quiz_needs() {
		if ( ! current_user_can( 'activate_plugins' ) ) {
			return;
		}
		echo '<div class="notice notice-error"><p>';
		echo esc_html(
			sprintf(
				/* translators: 1: the version of PHP, 2: the version of WordPress */
				__( 'Partner quiz needs PHP 7.4 and WordPress 6.5, or newer. This site has PHP %1$s and WordPress %2$s. Until they are updated, pages show the text inside the shortcode instead of the quiz.', 'partner-quiz' ),
				PHP_VERSION,
				get_bloginfo( 'version' )
			)
		);
		echo '</p></div>';
	}

	/**
	 * What pages show instead of the quiz: the content of the shortcode.
	 *
	 * @param array  $attributes Not used.
	 * @param string $content    The content.
	 */
	function partner_quiz_content_only( $attributes, $content = '' ) {
		return wp_kses_post( $content );
	}

	add_action( 'admin_notices', 'partner_quiz_needs' );
	add_shortcode( 'partner-quiz', 'partner_quiz_content_only' );
	add_shortcode( 'partner_quiz', 'partner_quiz_content_only' );
	return;
}

require __DIR__ . '/includes/element.php';
require __DIR__ . '/includes/page.php';
require __DIR__ . '/includes/shortcode.php';
require __DIR__ . '/includes/block.php';
require __DIR__ . '/includes/authors.php';
require __DIR__ . '/includes/settings.php';
