<?php
/**
 * Removes the only thing that the plugin keeps in the database, on every site of a network.
 *
 * @package partner-quiz
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

if ( is_multisite() ) {
	foreach ( get_sites( array( 'fields' => 'ids', 'number' => 0 ) ) as $partner_quiz_site ) {
		delete_blog_option( $partner_quiz_site, 'partner_quiz' );
	}
} else {
	delete_option( 'partner_quiz' );
}
