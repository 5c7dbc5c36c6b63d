-- Lists of what was filed by the time of the last change: of the federation, and of a province.
create index expressions_of_interest_by_update on expressions_of_interest (updated_at, id);
create index expressions_of_interest_by_province_and_update on expressions_of_interest (province, updated_at, id);
create index matches_by_update on matches (updated_at, id);
create index matches_by_province_and_update on matches (province, updated_at, id);
