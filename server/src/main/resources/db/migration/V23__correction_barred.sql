-- who may not read a correction, whatever becomes of the enrolment by which that is so: whoever led a cohort of its person
-- when it was made, or has led one since
create table correction_barred (
    correction uuid not null references correction (id) on delete cascade,
    leader text not null,
    primary key (correction, leader)
);
create index correction_barred_of_leader on correction_barred (leader);
