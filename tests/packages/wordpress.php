<?php
/**
 * A plugin of the tests. It fills the site with what posts.json holds, logs a user in, and shows a page in another
 * theme. It changes nothing else about WordPress.
 */

// Nothing is asked of other hosts, and nothing is done in the background.
defined( 'WP_HTTP_BLOCK_EXTERNAL' ) || define( 'WP_HTTP_BLOCK_EXTERNAL', true );
defined( 'DISABLE_WP_CRON' ) || define( 'DISABLE_WP_CRON', true );
defined( 'AUTOMATIC_UPDATER_DISABLED' ) || define( 'AUTOMATIC_UPDATER_DISABLED', true );

// This script keeps something in the browser's storage, and a journey must find nothing there.
remove_action( 'wp_head', 'print_emoji_detection_script', 7 );

// The page is shown in this theme.
foreach ( array( 'template', 'stylesheet' ) as $option ) {
	add_filter(
		'pre_option_' . $option,
		function ( $theme ) {
			return isset( $_GET['theme'] ) ? sanitize_key( $_GET['theme'] ) : $theme;
		}
	);
}

// A post opens in the classic editor where this is asked for.
add_filter(
	'use_block_editor_for_post',
	function ( $use ) {
		return isset( $_GET['classic'] ) ? false : $use;
	}
);

add_action(
	'wp_loaded',
	function () {
		if ( isset( $_GET['put-on'] ) ) {
			require_once ABSPATH . 'wp-admin/includes/plugin.php';
			$problem = activate_plugin( 'partner-quiz/partner-quiz.php' );
			wp_die( is_wp_error( $problem ) ? esc_html( $problem->get_error_message() ) : 'activated', '', array( 'response' => 200 ) );
		}
		if ( isset( $_GET['force'] ) ) {
			update_option( 'active_plugins', array( 'partner-quiz/partner-quiz.php' ) );
			wp_die( 'forced', '', array( 'response' => 200 ) );
		}
		if ( isset( $_GET['set-up'] ) ) {
			pq_test_set_up();
			wp_die( 'set up', '', array( 'response' => 200 ) );
		}
		if ( isset( $_GET['as'] ) ) {
			$user = get_user_by( 'login', sanitize_key( $_GET['as'] ) );
			wp_set_auth_cookie( $user->ID, true );
			$to = isset( $_GET['to'] ) ? $_GET['to'] : '/';
			if ( isset( $_GET['edit'] ) ) {
				$post = get_page_by_path( sanitize_key( $_GET['edit'] ), OBJECT, 'post' );
				$to   = '/wp-admin/post.php?action=edit&post=' . $post->ID . ( isset( $_GET['classic'] ) ? '&classic' : '' );
			}
			wp_safe_redirect( $to );
			exit;
		}
		if ( isset( $_GET['options'] ) ) {
			global $wpdb;
			wp_send_json( $wpdb->get_col( "SELECT option_name FROM $wpdb->options WHERE option_name LIKE '%partner%'" ) );
		}
	}
);

/**
 * Makes a user for each role, and the posts, each as its author.
 */
function pq_test_set_up() {
	$site = json_decode( file_get_contents( __DIR__ . '/posts.json' ), true );
	foreach ( array( 'administrator', 'editor', 'author', 'contributor' ) as $role ) {
		if ( ! username_exists( $role ) ) {
			$user = wp_insert_user(
				array(
					'user_login' => $role,
					'user_pass'  => wp_generate_password(),
					'role'       => $role,
				)
			);
			// The editor would welcome each of them with a guide.
			update_user_meta(
				$user,
				$GLOBALS['wpdb']->get_blog_prefix() . 'persisted_preferences',
				array(
					'core'      => array( 'enableChoosePatternModal' => false ),
					'core/edit-post' => array( 'welcomeGuide' => false ),
					'_modified' => gmdate( 'c' ),
				)
			);
		}
	}
	update_option( 'posts_per_rss', 100 );
	update_option( 'posts_per_page', 100 );
	update_option( 'show_avatars', 0 );
	$GLOBALS['wp_rewrite']->set_permalink_structure( '/%postname%/' );
	flush_rewrite_rules();
	foreach ( $site['posts'] as $post ) {
		wp_set_current_user( get_user_by( 'login', $post['author'] )->ID );
		$id = wp_insert_post(
			wp_slash(
				array(
					'post_type'    => $post['type'],
					'post_name'    => $post['name'],
					'post_title'   => ucfirst( str_replace( '-', ' ', $post['name'] ) ),
					'post_content' => $post['content'],
					'post_status'  => 'publish',
				)
			),
			true
		);
		if ( 'wp_template' === $post['type'] ) {
			wp_set_object_terms( $id, 'twentytwentyfive', 'wp_theme' );
		}
	}
	$sidebar = array();
	foreach ( $site['widgets'] as $index => list( $kind, $widget ) ) {
		// WordPress gives the number 1 to no widget.
		$number  = $index + 2;
		$widgets = get_option( 'widget_' . $kind, array() );
		update_option( 'widget_' . $kind, array( $number => $widget, '_multiwidget' => 1 ) + $widgets );
		$sidebar[] = $kind . '-' . $number;
	}
	update_option( 'sidebars_widgets', array( 'wp_inactive_widgets' => array(), 'sidebar-1' => $sidebar, 'array_version' => 3 ) );
}
