-- What happened in a period is counted over all cases.
create index match_moves_by_time on match_moves (made_at);
create index match_decisions_by_time on match_decisions (decided_at);
-- Cases by the firm that filed, for statistics by its home.
create index matches_by_company on matches (company_id);
