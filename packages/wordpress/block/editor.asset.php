<?php
/**
 * What the block's script needs.
 *
 * @package partner-quiz
 */

return array(
	'dependencies' => array( 'wp-block-editor', 'wp-blocks', 'wp-components', 'wp-element', 'wp-i18n' ),
	'version'      => '{{VERSION}}',
);
