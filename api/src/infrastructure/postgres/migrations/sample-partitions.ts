import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Makes the partitions of today (UTC) and of the days after it. A table is made and then attached, because making it
 * in place would lock out everybody who reads or writes samples. A day that already has rows in the default
 * partition stays there: late partitions cost some speed, never a sample.
 */
const PREPARE = `
  create function prepare_sample_partitions(days_ahead integer) returns integer
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp set lock_timeout = '5s' as $body$
  declare
    today constant date := (now() at time zone 'utc')::date;
    first_day date;
    name text;
    made integer := 0;
  begin
    if days_ahead is null or days_ahead not between 0 and 60 then
      raise exception 'days_ahead must be between 0 and 60, got %', days_ahead;
    end if;
    perform pg_advisory_xact_lock(hashtextextended('sample_segment partitions', 0));
    for ahead in 0..days_ahead loop
      first_day := today + ahead;
      name := 'sample_segment_' || to_char(first_day, 'YYYYMMDD');
      continue when to_regclass('public.' || name) is not null;
      begin
        execute format('create table public.%I (like public.sample_segment including all)', name);
        perform public.protect_by_tenant(('public.' || name)::regclass);
        execute format('alter table public.sample_segment attach partition public.%I for values from (%L) to (%L)',
          name, first_day, first_day + 1);
        made := made + 1;
      exception when check_violation then
        raise notice 'samples of % stay in the default partition', first_day;
      end;
    end loop;
    return made;
  end
  $body$`;

export class SamplePartitions1763600000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PREPARE);
    await runner.query('revoke all on function prepare_sample_partitions(integer) from public');
    await runner.query('grant execute on function prepare_sample_partitions(integer) to upbeat_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function prepare_sample_partitions(integer)');
  }
}
