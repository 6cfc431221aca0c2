import {
  createTheme,
  type CSSVariablesResolver,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core'
import controls from './controls.module.css'

/** Mantine wants ten shades; what is seen comes from tokens.css by way of `cssVariables` below. */
const pine: MantineColorsTuple = [
  '#e2efec',
  '#cfe3df',
  '#a9cfc9',
  '#7fb8b0',
  '#55a097',
  '#2f867d',
  '#187068',
  '#0d655e',
  '#0a534d',
  '#06423d',
]

const variantColors: VariantColorsResolver = (input) => {
  const ink = input.color === 'danger' ? 'danger' : 'accent'
  switch (input.variant) {
    case 'filled':
      return {
        background: `var(--ss-${ink})`,
        hover: ink === 'accent' ? 'var(--ss-accent-h)' : 'var(--ss-danger)',
        color: ink === 'accent' ? 'var(--ss-on-accent)' : 'var(--ss-surface)',
        border: '1px solid transparent',
      }
    case 'default':
      return {
        background: 'var(--ss-surface)',
        hover: 'var(--ss-hover)',
        color: ink === 'danger' ? 'var(--ss-danger)' : 'var(--ss-ink)',
        border: '1px solid var(--ss-line-2)',
      }
    case 'subtle':
      return {
        background: 'transparent',
        hover: 'var(--ss-hover)',
        color: 'var(--ss-ink-2)',
        hoverColor: 'var(--ss-ink)',
        border: '1px solid transparent',
      }
    // A link among words.
    case 'transparent':
      return {
        background: 'transparent',
        hover: 'transparent',
        color: `var(--ss-${ink})`,
        border: '1px solid transparent',
      }
    default:
      return defaultVariantColorsResolver(input)
  }
}

const input = { input: controls.input, wrapper: controls.inputWrapper }
const field = { ...input, label: controls.label, description: controls.description, error: controls.error }

/** The product's look for Mantine's parts. Density: `sm` 30 px is the normal control, `xs` 26, `md` 38. */
export const theme = createTheme({
  primaryColor: 'pine',
  primaryShade: { light: 7, dark: 3 },
  colors: { pine },
  variantColorResolver: variantColors,
  defaultRadius: 6,
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '12px' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  fontFamily: 'var(--ss-sans)',
  fontFamilyMonospace: 'var(--ss-mono)',
  headings: { fontFamily: 'var(--ss-sans)', fontWeight: '600' },
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '17px', xl: '20px' },
  // By name and not by `Button.extend`: naming a component here must not put it into the first chunk.
  components: {
    Button: {
      defaultProps: { size: 'sm' },
      classNames: { root: controls.button, label: controls.buttonLabel, section: controls.buttonSection },
    },
    ActionIcon: { defaultProps: { variant: 'subtle', size: 'md' }, classNames: { root: controls.action } },
    Input: { classNames: input },
    TextInput: { classNames: field },
    NativeSelect: { classNames: field },
    Textarea: { classNames: field },
    Select: {
      defaultProps: { checkIconPosition: 'right' },
      classNames: { ...field, dropdown: controls.dropdown, option: controls.item },
    },
    Autocomplete: { classNames: { ...field, dropdown: controls.dropdown, option: controls.item } },
    RadioGroup: { classNames: { label: controls.label } },
    Checkbox: { classNames: { input: controls.box } },
    Radio: { classNames: { radio: controls.box } },
    SegmentedControl: {
      classNames: { root: controls.segments, label: controls.segment, indicator: controls.segmentMark },
    },
    Popover: { classNames: { dropdown: controls.dropdown } },
    Menu: {
      // Mantine's placeholder is an element of no role in the menu: readers stumble over it.
      defaultProps: { withInitialFocusPlaceholder: false },
      classNames: { dropdown: controls.dropdown, item: controls.item },
    },
    Modal: {
      // Its <header> would count as a second banner of the page.
      defaultProps: { attributes: { header: { role: 'none' } } },
      classNames: {
        overlay: controls.overlay,
        content: controls.dialog,
        header: controls.dialogHeader,
        title: controls.dialogTitle,
      },
    },
    Tooltip: { defaultProps: { openDelay: 400 }, classNames: { tooltip: controls.tooltip } },
  },
})

/** Mantine's own variables, told by ours: tokens.css stays the only file that names a colour. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {
    '--mantine-line-height': '1.46',
    '--mantine-color-body': 'var(--ss-bg)',
    '--mantine-color-text': 'var(--ss-ink)',
    '--mantine-color-dimmed': 'var(--ss-ink-3)',
    '--mantine-color-placeholder': 'var(--ss-ink-3)',
    '--mantine-color-anchor': 'var(--ss-accent)',
    '--mantine-color-error': 'var(--ss-ink)',
    '--mantine-color-default': 'var(--ss-surface)',
    '--mantine-color-default-hover': 'var(--ss-hover)',
    '--mantine-color-default-color': 'var(--ss-ink)',
    '--mantine-color-default-border': 'var(--ss-line-2)',
    '--mantine-color-disabled': 'var(--ss-sunken)',
    '--mantine-color-disabled-color': 'var(--ss-ink-3)',
    '--mantine-color-disabled-border': 'var(--ss-line)',
    '--mantine-primary-color-filled': 'var(--ss-accent)',
    '--mantine-primary-color-filled-hover': 'var(--ss-accent-h)',
    '--mantine-primary-color-light': 'var(--ss-accent-soft)',
    '--mantine-primary-color-light-hover': 'var(--ss-accent-soft)',
    '--mantine-primary-color-light-color': 'var(--ss-accent)',
    '--mantine-primary-color-contrast': 'var(--ss-on-accent)',
    '--mantine-color-pine-filled': 'var(--ss-accent)',
    '--mantine-color-pine-filled-hover': 'var(--ss-accent-h)',
    '--mantine-shadow-sm': 'var(--ss-shadow-2)',
    '--mantine-shadow-md': 'var(--ss-shadow-2)',
    '--mantine-shadow-xl': 'var(--ss-shadow-3)',
  },
  light: {},
  dark: {},
})
