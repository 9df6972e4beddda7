<?php
/**
 * The settings: whose quiz it is, and how it looks. A quiz whose block, shortcode or element says something else follows
 * that.
 *
 * @package partner-quiz
 */

namespace PartnerQuiz;

defined( 'ABSPATH' ) || exit;

/** The name of the only thing that the plugin keeps in the database, and of its page. */
const OPTION = 'partner_quiz';

add_action( 'admin_menu', __NAMESPACE__ . '\add_page' );
add_action( 'admin_init', __NAMESPACE__ . '\add_fields' );
add_filter( 'plugin_action_links_' . plugin_basename( PARTNER_QUIZ_FILE ), __NAMESPACE__ . '\add_link' );

/**
 * The fields of the page, by the name of the attribute that each of them sets.
 *
 * @return array
 */
function fields() {
	return array(
		'practice'     => array(
			'section' => 'practice',
			'label'   => __( 'Name of the practice', 'partner-quiz' ),
		),
		'phone'        => array(
			'section' => 'practice',
			'label'   => __( 'Phone', 'partner-quiz' ),
			'wrong'   => __( 'Not saved: Phone. It must have 3 to 15 digits and nothing else, except an extension such as “ext. 12”.', 'partner-quiz' ),
		),
		'website'      => array(
			'section' => 'practice',
			'label'   => __( 'Website', 'partner-quiz' ),
			'example' => 'https://example.com',
		),
		'booking-href' => array(
			'section' => 'practice',
			'label'   => __( 'Page for booking', 'partner-quiz' ),
			'example' => 'https://example.com/book',
			'help'    => __( 'If you have one, the result shows a button that opens it.', 'partner-quiz' ),
		),
		'accent'       => array(
			'section' => 'look',
			'label'   => __( 'Color of buttons and links', 'partner-quiz' ),
			'wrong'   => __( 'Not saved: Color of buttons and links. It must be written like #7a3e65.', 'partner-quiz' ),
		),
		'lang'         => array(
			'section' => 'look',
			'label'   => __( 'Language', 'partner-quiz' ),
			'choices' => array( '' => __( 'As on each page', 'partner-quiz' ) ) + languages(),
			'help'    => __( 'With “As on each page”, visitors can also switch.', 'partner-quiz' ),
		),
		'theme'        => array(
			'section' => 'look',
			'label'   => __( 'Light or dark', 'partner-quiz' ),
			'choices' => array(
				''     => __( 'Light', 'partner-quiz' ),
				'dark' => __( 'Dark', 'partner-quiz' ),
				'auto' => __( 'As on the visitor’s device', 'partner-quiz' ),
			),
		),
		'exit-href'    => array(
			'section' => 'safety',
			'label'   => __( 'Page for “Leave this site”', 'partner-quiz' ),
			'example' => 'https://www.weather.gov',
			'help'    => __( 'A page that anyone might look at. If you leave it empty, it is a page about the weather.', 'partner-quiz' ),
		),
		'isolated'     => array(
			'section' => 'safety',
			'label'   => __( 'Hide the answers from trackers', 'partner-quiz' ),
			'choices' => array(
				''         => __( 'Automatic', 'partner-quiz' ),
				'isolated' => __( 'Always', 'partner-quiz' ),
				'off'      => __( 'Never', 'partner-quiz' ),
			),
			'help'    => __( 'In a frame, the scripts of your pages can’t read the quiz. “Automatic” uses the frame when it finds a known tracker. If you aren’t sure what is on your pages, choose “Always”.', 'partner-quiz' ),
		),
	);
}

/**
 * The languages of the quiz, by their codes.
 *
 * @return array
 */
function languages() {
	$names     = array(
		'en' => 'English',
		'es' => 'Español',
	);
	$languages = array();
	foreach ( release()['languages'] as $code ) {
		$languages[ $code ] = $names[ $code ] ?? $code;
	}
	return $languages;
}

/**
 * The settings that are valid, by name; empty where there is none.
 *
 * @return array
 */
function settings() {
	$saved    = get_option( OPTION );
	$settings = array();
	foreach ( array( 'practice', 'phone', 'website', 'booking-href', 'accent', 'lang', 'theme', 'exit-href', 'isolated' ) as $name ) {
		$value             = is_array( $saved ) && isset( $saved[ $name ] ) ? $saved[ $name ] : '';
		$settings[ $name ] = valid_setting( $name, $value ) ?? '';
	}
	return $settings;
}

/**
 * A setting as it can be used, or null if it isn't valid.
 *
 * @param string $name  Its name.
 * @param mixed  $value Its value.
 * @return string|null
 */
function valid_setting( $name, $value ) {
	if ( ! is_string( $value ) || '' === trim( $value ) ) {
		return is_string( $value ) ? '' : null;
	}
	return 'accent' === $name ? valid_color( $value ) : valid( $name, $value );
}

/**
 * Checks what the form sends. A value that isn't valid is refused with a message, and the last one stays.
 *
 * @param mixed $sent What was sent.
 * @return array
 */
function check_settings( $sent ) {
	$last     = settings();
	$settings = array();
	foreach ( fields() as $name => $field ) {
		$value = valid_setting( $name, is_array( $sent ) ? ( $sent[ $name ] ?? '' ) : '' );
		if ( null === $value ) {
			$said = attributes()[ $name ]['said'] ?? '';
			/* translators: 1: the name of a field, 2: what it takes */
			$wrong = $field['wrong'] ?? sprintf( __( 'Not saved: %1$s. It must be %2$s.', 'partner-quiz' ), $field['label'], $said );
			add_settings_error( OPTION, $name, $wrong );
			$value = $last[ $name ];
		}
		if ( '' !== $value ) {
			$settings[ $name ] = $value;
		}
	}
	return $settings;
}

/**
 * The address of the page.
 *
 * @return string
 */
function settings_url() {
	return admin_url( 'options-general.php?page=' . OPTION );
}

/**
 * Adds the page to the menu Settings.
 */
function add_page() {
	$page = add_options_page( __( 'Partner quiz', 'partner-quiz' ), __( 'Partner quiz', 'partner-quiz' ), 'manage_options', OPTION, __NAMESPACE__ . '\show_page' );
	add_action( 'load-' . $page, __NAMESPACE__ . '\color_picker' );
}

/**
 * The picker for the color, which WordPress brings along.
 */
function color_picker() {
	wp_enqueue_style( 'wp-color-picker' );
	wp_enqueue_script( 'wp-color-picker' );
	wp_add_inline_script( 'wp-color-picker', 'jQuery(function ($) { $("#partner-quiz-accent").wpColorPicker(); });' );
}

/**
 * Adds the link "Settings" to the plugin in the list of plugins.
 *
 * @param array $links The links.
 * @return array
 */
function add_link( $links ) {
	array_unshift( $links, '<a href="' . esc_url( settings_url() ) . '">' . esc_html__( 'Settings', 'partner-quiz' ) . '</a>' );
	return $links;
}

/**
 * Tells WordPress what the page has.
 */
function add_fields() {
	register_setting(
		OPTION,
		OPTION,
		array(
			'type'              => 'array',
			'sanitize_callback' => __NAMESPACE__ . '\check_settings',
			'default'           => array(),
		)
	);
	$sections = array(
		'practice' => __( 'Your practice', 'partner-quiz' ),
		'look'     => __( 'How it looks', 'partner-quiz' ),
		'safety'   => __( 'Safety and privacy', 'partner-quiz' ),
	);
	foreach ( $sections as $id => $title ) {
		add_settings_section( $id, $title, '__return_false', OPTION );
	}
	foreach ( fields() as $name => $field ) {
		$field['name']      = $name;
		$field['label_for'] = 'partner-quiz-' . $name;
		add_settings_field( $name, $field['label'], __NAMESPACE__ . '\show_field', OPTION, $field['section'], $field );
	}
	wp_add_privacy_policy_content( __( 'Partner quiz', 'partner-quiz' ), wp_kses_post( privacy_text() ) );
}

/**
 * What a site can say about the quiz in its privacy policy.
 *
 * @return string
 */
function privacy_text() {
	return '<p>' . __( 'The quiz runs in your browser. Your answers are not sent or saved. This site may log that you visited. “Leave this site” does not clear your browser’s history.', 'partner-quiz' ) . '</p>';
}

/**
 * One field.
 *
 * @param array $field The field.
 */
function show_field( $field ) {
	$value = settings()[ $field['name'] ];
	$name  = OPTION . '[' . $field['name'] . ']';
	$about = isset( $field['help'] ) ? $field['label_for'] . '-help' : '';
	if ( isset( $field['choices'] ) ) {
		printf( '<select id="%s" name="%s" aria-describedby="%s">', esc_attr( $field['label_for'] ), esc_attr( $name ), esc_attr( $about ) );
		foreach ( $field['choices'] as $choice => $label ) {
			printf( '<option value="%s"%s>%s</option>', esc_attr( $choice ), selected( $value, (string) $choice, false ), esc_html( $label ) );
		}
		echo '</select>';
	} else {
		printf(
			'<input type="text" class="regular-text" id="%s" name="%s" value="%s" placeholder="%s" aria-describedby="%s">',
			esc_attr( $field['label_for'] ),
			esc_attr( $name ),
			esc_attr( $value ),
			esc_attr( $field['example'] ?? '' ),
			esc_attr( $about )
		);
	}
	if ( '' !== $about ) {
		printf( '<p class="description" id="%s">%s</p>', esc_attr( $about ), esc_html( $field['help'] ) );
	}
}

/**
 * The page.
 */
function show_page() {
	if ( ! current_user_can( 'manage_options' ) ) {
		return;
	}
	?>
	<div class="wrap">
		<h1><?php esc_html_e( 'Partner quiz', 'partner-quiz' ); ?></h1>
		<p><?php esc_html_e( 'To put the quiz on a page, add the block “Partner quiz”, or paste this shortcode:', 'partner-quiz' ); ?></p>
		<p><input type="text" class="regular-text code" readonly value="[partner-quiz]" onfocus="this.select()" aria-label="<?php esc_attr_e( 'The shortcode', 'partner-quiz' ); ?>"></p>
		<p><?php esc_html_e( 'Everything below holds for every quiz on this site, and may stay empty: then the quiz shows the details that came with it.', 'partner-quiz' ); ?></p>
		<form action="options.php" method="post">
			<?php
			settings_fields( OPTION );
			do_settings_sections( OPTION );
			submit_button();
			?>
		</form>
	</div>
	<?php
}
