-- The portal that named the address, acting under the owner's mandate; null where the owner itself did. Only while that
-- mandate is in force is the address told of the owner's things.
alter table webhook_endpoints add column portal_id uuid references organisations;

update webhook_endpoints endpoint set portal_id = maker.organisation_id
from members maker
where maker.id = endpoint.created_by and maker.organisation_id <> endpoint.organisation_id;
