-- Who acts for an organisation is asked at each of its orders.
CREATE INDEX people_grant_organisation ON people_grant (organisation_id);
