const BARS = [6, 12, 18, 12, 6];

/** The mark of Upbeat: the five bars as one breath, in and out. */
export function Mark(props: { height?: number; colour?: string }) {
  const { height = 20, colour = 'var(--colorBrandForeground1)' } = props;
  return (
    <svg aria-hidden width={height} height={height} viewBox="0 0 20 20">
      {BARS.map((bar, index) => (
        <rect key={index} x={0.5 + index * 4} y={10 - bar / 2} width="3" height={bar} rx="1.5" fill={colour} />
      ))}
    </svg>
  );
}
