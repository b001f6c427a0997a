-- A party's earliest sighting on each authority's lists, under programmes aimed at Russia; one without a date may be
-- older than any date, so that the authority's own date is not known.
WITH by_authority AS (
  SELECT
    party_id, authority,
    min_by(struct(list, programme, listed_on, listing_evidence, listed_after, listed_by, citation, source, snapshot_id),
      struct(coalesce(listed_on, listed_by), listed_on IS NULL, list, programme)) AS first,
    max(known_on) AS known_on,
    bool_or(is_synthetic) AS is_synthetic,
    split(array_join(collect_set(licences), '|'), '[|]') AS licences,
    bool_or(redistribution <> 'open') AS is_restricted
  FROM conformed.listings
  WHERE is_russia_related
  GROUP BY party_id, authority
),

compared AS (
  SELECT
    *,
    count(*) OVER party AS authorities,
    min(first.listed_on) OVER party AS first_listed_on,
    min_by(authority, IF(first.listed_on IS NULL, NULL, struct(first.listed_on, authority))) OVER party
      AS first_authority,
    collect_list(IF(first.listed_on IS NULL, authority, NULL)) OVER party AS undated,
    max(known_on) OVER party AS latest_known_on,
    bool_or(is_synthetic) OVER party AS any_synthetic,
    bool_or(is_restricted) OVER party AS any_restricted,
    collect_list(licences) OVER party AS all_licences
  FROM by_authority
  WINDOW party AS (PARTITION BY party_id)
)

SELECT
  r.party_id, p.name, p.country, p.is_chinese, r.authority, r.first.list AS list, r.first.programme AS programme,
  r.first.listed_on AS listed_on, r.first.listing_evidence AS listing_evidence, r.first.listed_after AS listed_after,
  r.first.listed_by AS listed_by, r.first.citation AS citation, r.authorities,
  r.first_authority, r.first_listed_on,
  datediff(r.first.listed_on, r.first_listed_on) AS days_after_first,
  IF(r.first.listing_evidence = 'FIRST_SEEN', datediff(r.first.listed_by, r.first.listed_after), 0) AS days_uncertain,
  CASE
    WHEN r.first.listed_on IS NULL THEN concat('UNDATED: on the list by ', r.first.listed_by, ', since an unknown day.')
    WHEN size(r.undated) > 0 THEN concat('FIRST_MAY_BE_EARLIER: the day is unknown for ',
      array_join(array_sort(r.undated), '|'), '.')
  END AS reason,
  r.first.source AS source, r.first.snapshot_id AS snapshot_id, r.latest_known_on AS known_on,
  r.any_synthetic AS is_synthetic,
  array_join(sort_array(array_distinct(flatten(r.all_licences))), '|') AS licences,
  CASE WHEN r.any_restricted THEN 'restricted' ELSE 'open' END AS redistribution
FROM compared AS r
INNER JOIN conformed.listed_parties AS p ON r.party_id = p.party_id
WHERE r.authorities > 1
