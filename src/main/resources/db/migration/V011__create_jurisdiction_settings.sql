-- What each jurisdiction has laid down, version by version; the highest number is in force. Nothing statutory is ever
-- filled in: what is not in the content was not laid down.
create table jurisdiction_settings (
    id uuid primary key,
    -- ISO 3166-2 of one province, or 'PK' for the federation.
    jurisdiction text not null,
    number int not null constraint jurisdiction_settings_number check (number > 0),
    -- org.emining.jurisdiction.Settings as JSON.
    content jsonb not null,
    reason text not null,
    -- By which letter the authority asked the operator for it; null where the authority did it itself.
    instruction text,
    -- Values for trying things out, published by nobody.
    demonstration boolean not null default false,
    organisation_id uuid references organisations,
    published_by uuid references members,
    published_at timestamptz not null default clock_timestamp(),
    constraint jurisdiction_settings_once unique (jurisdiction, number),
    constraint jurisdiction_settings_by_somebody check (
        demonstration = (organisation_id is null) and (organisation_id is null) = (published_by is null))
);

-- Cases keep the version they were filed under: none ever changes or goes, whoever asks the database for it.
create function jurisdiction_settings_stay() returns trigger language plpgsql as $$
begin
    raise exception 'settings % of % were in force and stay as they are', old.number, old.jurisdiction;
end $$;
create trigger jurisdiction_settings_stay before update or delete on jurisdiction_settings
    for each row execute function jurisdiction_settings_stay();
