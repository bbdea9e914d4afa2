-- Run again by itself whenever the setting is another one.
create or replace function readings_kept() returns interval language sql immutable as 'select make_interval(days => ${readings_kept_days})';
