-- Whose an entry was before it was merged into another: what is personal in it stays that organisation's.
ALTER TABLE registry_business ADD COLUMN organisation_before UUID;
CREATE INDEX registry_business_before ON registry_business (organisation_before) WHERE organisation_before IS NOT NULL;
CREATE INDEX registry_business_merged ON registry_business (merged_into) WHERE merged_into IS NOT NULL;
