import { Field } from '@fluentui/react-components';
import type { ComponentProps } from 'react';
import { useIntl } from 'react-intl';
import { FAULTS, MISSING } from './form-messages.ts';
import type { PlanField } from './read-plan.ts';
import type { PlanForm } from './use-plan-form.ts';

interface FormFieldProps {
  form: PlanForm;
  field: PlanField;
  label: string;
  hint?: string;
  className?: string | undefined;
  children: ComponentProps<typeof Field>['children'];
}

/** A field with what is wrong beside it: at once what is wrong, what is missing once somebody wants to send the form. */
export function FormField({ form, field, label, hint, className, children }: FormFieldProps) {
  const intl = useIntl();
  const fault = form.faults[field];
  const said = fault !== undefined ? FAULTS[fault] : form.asksFor.includes(field) ? MISSING[field] : null;
  return (
    <Field
      label={label}
      {...(className === undefined ? {} : { className })}
      {...(hint === undefined ? {} : { hint })}
      {...(said === null ? {} : { validationMessage: intl.formatMessage(said) })}
    >
      {children}
    </Field>
  );
}
