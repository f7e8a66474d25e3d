import { TabSetUp } from '../features/tab-set-up/TabSetUp.tsx';
import { CardShape } from '../shared/page/CardShape.tsx';
import { Page } from '../shared/page/Page.tsx';
import { showPage } from '../shared/page/PageRoot.tsx';

showPage({
  label: 'Opening the set-up of the tab',
  shape: <CardShape lines={4} />,
  children: (
    <Page>
      <TabSetUp />
    </Page>
  ),
});
