// The page's colours as a canvas understands them, read from the style sheet's tokens, so that charts follow every theme, and paper.

export interface Look {
  ink: string;
  faint: string;
  line: string;
  ground: string;
  shade: string;
  accent: string;
  font: string;
  /** Thicker edges, and no colour that is seen through. */
  strong: boolean;
  tone(name: string): string;
  /** A colour that lets others through. */
  through(colour: string, share: number): string;
}

const tones: Record<string, string> = {
  up: 'success', join: 'success', found: 'success', warming: 'success', down: 'error', leave: 'error', cooling: 'error', flat: 'info', appoint: 'info', advise: 'info', level: 'info',
};

const pixel = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;

// Chart code computes with red, green and blue; the tokens are of a wider space.
function rgb(css: string): [number, number, number] {
  pixel.canvas.width = pixel.canvas.height = 1;
  pixel.fillStyle = css;
  pixel.fillRect(0, 0, 1, 1);
  const [red, green, blue] = pixel.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
}

export function readLook(): Look {
  const style = getComputedStyle(document.documentElement);
  const parts = (name: string) => rgb(style.getPropertyValue(`--color-${name}`));
  const colour = (name: string) => `rgb(${parts(name).join(',')})`;
  const strong = matchMedia('(prefers-contrast: more)').matches || document.documentElement.dataset.theme === 'contrast';
  const through = (of: string, share: number) => of.replace('rgb(', 'rgba(').replace(')', `,${strong ? Math.min(1, share * 1.6) : share})`);
  const ink = colour('base-content');
  return {
    ink, strong, through,
    faint: through(ink, 0.75),
    line: colour('base-300'),
    ground: colour('base-100'),
    shade: colour('base-200'),
    accent: colour('primary'),
    font: getComputedStyle(document.body).fontFamily,
    tone: (name) => colour(tones[name] ?? 'neutral'),
  };
}

export function onLookChange(changed: () => void): void {
  for (const query of ['(prefers-color-scheme: dark)', '(prefers-contrast: more)', 'print']) matchMedia(query).addEventListener('change', changed);
  new MutationObserver(changed).observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
}
