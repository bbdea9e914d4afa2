-- A document may print that something is done without saying when.
alter table views.completions_round alter column happened_on drop not null;
