// The block in the editor: a frame with the quiz, and its settings at the side. The server writes the block into pages
// (includes/block.php), so nothing is saved here but the settings.
( ( { blocks, blockEditor, components, element, i18n }, known ) => {
	const { createElement: el, Fragment } = element;
	const { InspectorControls, useBlockProps } = blockEditor;
	const { PanelBody, SelectControl, TextControl, TextareaControl, ExternalLink } = components;
	const { __ } = i18n;

	// The quiz in one file takes only these from its address.
	const IN_ADDRESS = [ 'lang', 'theme', 'heading-level' ];

	/** The address of the quiz, with what it takes from there. */
	const preview = ( attributes ) => {
		const url = new URL( known.preview );
		for ( const name of IN_ADDRESS ) {
			if ( attributes[ name ] ) {
				url.searchParams.set( name, attributes[ name ] );
			}
		}
		return url.href;
	};

	const options = ( automatic, values ) => [
		{ value: '', label: automatic },
		...Object.entries( values ).map( ( [ value, label ] ) => ( { value, label } ) ),
	];

	const Edit = ( { attributes, setAttributes } ) => {
		const field = ( Control, name, label, more ) =>
			el( Control, {
				key: name,
				label,
				value: attributes[ name ] ?? '',
				onChange: ( value ) => setAttributes( { [ name ]: value || undefined } ),
				__nextHasNoMarginBottom: true,
				__next40pxDefaultSize: true,
				...more,
			} );
		const asSet = __( 'As in the settings', 'partner-quiz' );
		const [ always ] = known.isolated;
		const never = known.isolated.at( -1 );
		const [ light, dark, auto ] = known.themes;
		return el(
			Fragment,
			null,
			el(
				InspectorControls,
				null,
				el(
					PanelBody,
					{ title: __( 'This quiz', 'partner-quiz' ) },
					el(
						'p',
						null,
						__( 'What you leave empty is taken from the settings of the plugin. The preview shows the quiz, but not the details of your practice.', 'partner-quiz' ),
						known.settings && ' ',
						known.settings && el( ExternalLink, { href: known.settings }, __( 'Settings', 'partner-quiz' ) )
					),
					field( TextareaControl, 'fallback', __( 'Shown until the quiz is there', 'partner-quiz' ), {
						help: __( 'Also shown where the quiz can’t run, and in feeds. A phone number is a good idea. Links may be written as HTML.', 'partner-quiz' ),
					} ),
					field( SelectControl, 'lang', __( 'Language', 'partner-quiz' ), { options: options( asSet, known.languages ) } ),
					field( SelectControl, 'theme', __( 'Light or dark', 'partner-quiz' ), {
						options: options( asSet, {
							[ light ]: __( 'Light', 'partner-quiz' ),
							[ dark ]: __( 'Dark', 'partner-quiz' ),
							[ auto ]: __( 'As on the visitor’s device', 'partner-quiz' ),
						} ),
					} ),
					field( SelectControl, 'isolated', __( 'Hide the answers from trackers', 'partner-quiz' ), {
						options: options( asSet, {
							[ always ]: __( 'Always', 'partner-quiz' ),
							[ never ]: __( 'Never', 'partner-quiz' ),
						} ),
					} ),
					field( SelectControl, 'heading-level', __( 'Level of the first heading', 'partner-quiz' ), {
						options: options( __( 'Usual', 'partner-quiz' ), Object.fromEntries( known.levels.map( ( level ) => [ level, 'H' + level ] ) ) ),
					} )
				),
				el(
					PanelBody,
					{ title: __( 'Your practice', 'partner-quiz' ), initialOpen: false },
					field( TextControl, 'practice', __( 'Name of the practice', 'partner-quiz' ) ),
					field( TextControl, 'phone', __( 'Phone', 'partner-quiz' ) ),
					field( TextControl, 'website', __( 'Website', 'partner-quiz' ), { placeholder: 'https://' } ),
					field( TextControl, 'booking-href', __( 'Page for booking', 'partner-quiz' ), { placeholder: 'https://' } ),
					field( TextControl, 'exit-href', __( 'Page for “Leave this site”', 'partner-quiz' ), { placeholder: 'https://' } ),
					field( TextControl, 'accent', __( 'Color of buttons and links', 'partner-quiz' ), { placeholder: '#7a3e65' } )
				)
			),
			el(
				'div',
				useBlockProps(),
				el( 'iframe', {
					title: __( 'Preview of the quiz', 'partner-quiz' ),
					src: preview( attributes ),
					sandbox: 'allow-scripts',
					tabIndex: -1,
					// A click selects the block and doesn't start the quiz.
					style: { display: 'block', width: '100%', height: '600px', border: 0, pointerEvents: 'none' },
				} )
			)
		);
	};

	blocks.registerBlockType( 'partner-quiz/quiz', { edit: Edit, save: () => null } );
} )( window.wp, window.partnerQuizBlock );
