-- Questions and answers between the two sides of a case. Sent is sent: nothing of it is ever changed or taken away.
create table questions (
    id uuid primary key,
    match_id uuid not null references matches,
    -- Of the case; published answers are read by project.
    project_id uuid not null references projects,
    side text not null constraint questions_side check (side in ('FILING', 'REVIEWING')),
    organisation_id uuid not null references organisations,
    asked_by uuid not null references members,
    text text not null,
    -- Until when an answer is wanted; nothing happens by itself when it is not there.
    due_on date,
    asked_at timestamptz not null
);
create index questions_by_match on questions (match_id, id);

create table answers (
    id uuid primary key,
    question_id uuid not null references questions,
    organisation_id uuid not null references organisations,
    answered_by uuid not null references members,
    text text not null,
    answered_at timestamptz not null
);
create index answers_by_question on answers (question_id, id);

-- What everybody may read: edited by a reviewer so that it names nobody. It says nothing of the case it comes from.
create table published_answers (
    id uuid primary key,
    question_id uuid not null constraint question_published_once unique references questions,
    project_id uuid not null references projects,
    question text not null,
    answer text not null,
    organisation_id uuid not null references organisations,
    approved_by uuid not null references members,
    published_at timestamptz not null
);
create index published_answers_by_project on published_answers (project_id, id);

create function sent_stays() returns trigger language plpgsql as $$
begin
    raise exception 'what was sent stays as it is: % of %', old.id, tg_table_name;
end $$;
create trigger questions_stay before update or delete on questions for each row execute function sent_stays();
create trigger answers_stay before update or delete on answers for each row execute function sent_stays();
create trigger published_answers_stay before update or delete on published_answers
    for each row execute function sent_stays();
