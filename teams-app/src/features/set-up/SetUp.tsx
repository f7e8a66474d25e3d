import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { useIntl } from 'react-intl';
import { codeOf } from '../../shared/api/api-problem.ts';
import { useApi } from '../../shared/api/ApiProvider.tsx';
import { Mark } from '../../shared/look/Mark.tsx';
import { Card } from '../../shared/page/Card.tsx';
import { ExternalLink } from '../../shared/page/ExternalLink.tsx';
import { quiet, type } from '../../shared/page/type-scale.ts';
import { useTeams } from '../../shared/teams/TeamsGate.tsx';
import { words } from './messages.ts';
import { NotSetUp } from './NotSetUp.tsx';
import { readClaims } from './token-claims.ts';

const LONGEST_NAME = 100;

const useStyles = makeStyles({
  card: { maxWidth: '560px', padding: '28px' },
  title: { margin: '16px 0 4px', ...type.headline },
  words: { margin: 0, ...quiet },
  form: { display: 'grid', rowGap: '20px', marginTop: '20px' },
  keeps: { margin: '0 0 2px', ...type.strong },
  action: { minHeight: '44px', justifySelf: 'start' },
  links: { display: 'flex', flexWrap: 'wrap', columnGap: '20px', marginTop: '20px' },
});

/** An organisation that Upbeat does not know: its administrator makes it known; everyone else reads who can. */
export function SetUp({ onLookAgain }: { onLookAgain: () => void }) {
  const { tokens } = useTeams();
  const { data: claims } = useQuery({
    queryKey: ['claims'],
    queryFn: async () => readClaims(await tokens.accessToken()),
  });
  if (claims === undefined) return null;
  return claims.isAdmin ? <SetUpForm /> : <NotSetUp onLookAgain={onLookAgain} />;
}

function SetUpForm() {
  const intl = useIntl();
  const styles = useStyles();
  const api = useApi();
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const [wasTried, setWasTried] = useState(false);
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => api.setUpTenant(name.trim()),
    onSuccess: () => queries.resetQueries(), // everything before was refused
  });
  const isMissing = name.trim() === '';
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setWasTried(true);
    if (!isMissing) mutate();
  };

  return (
    <Card className={styles.card} labelledBy="set-up">
      <Mark height={28} />
      <h1 id="set-up" className={styles.title}>
        {intl.formatMessage(words.title)}
      </h1>
      <p className={styles.words}>{intl.formatMessage(words.intro)}</p>
      <form className={styles.form} onSubmit={submit} noValidate>
        <Field
          label={intl.formatMessage(words.name)}
          hint={intl.formatMessage(words.nameHint)}
          required
          {...(wasTried && isMissing ? { validationMessage: intl.formatMessage(words.nameMissing) } : {})}
        >
          <Input
            value={name}
            maxLength={LONGEST_NAME}
            autoComplete="organization"
            onChange={(_, { value }) => setName(value)}
          />
        </Field>
        <div>
          <h2 className={styles.keeps}>{intl.formatMessage(words.keeps)}</h2>
          <p className={styles.words}>{intl.formatMessage(words.keepsWords)}</p>
        </div>
        <Button appearance="primary" type="submit" className={styles.action} disabledFocusable={isPending}>
          {intl.formatMessage(words.action)}
        </Button>
        {error !== null && (
          <div role="alert">
            {intl.formatMessage(codeOf(error) === 'tenant-not-active' ? words.suspended : words.failed)}
          </div>
        )}
      </form>
      <div className={styles.links}>
        <ExternalLink href="/support.html#set-up">{intl.formatMessage(words.support)}</ExternalLink>
        <ExternalLink href="/privacy.html">{intl.formatMessage(words.privacy)}</ExternalLink>
        <ExternalLink href="/terms.html">{intl.formatMessage(words.terms)}</ExternalLink>
      </div>
    </Card>
  );
}
