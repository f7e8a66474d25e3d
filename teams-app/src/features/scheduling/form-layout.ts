import { makeStyles } from '@fluentui/react-components';
import { NARROW, type } from '../../shared/page/type-scale.ts';

/** The form beside what it comes to; on a phone above it. */
export const useFormLayout = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 7fr) minmax(0, 5fr)',
    alignItems: 'start',
    gap: '16px',
    maxWidth: '1120px',
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  form: { [NARROW]: { padding: '16px' } },
  title: { margin: '0 0 16px', ...type.title },
});
