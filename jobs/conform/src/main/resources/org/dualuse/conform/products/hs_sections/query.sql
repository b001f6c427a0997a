-- World Customs Organization, Harmonized System: table of contents.
WITH sections AS (
  SELECT * FROM VALUES
    (1, 1, 5, 'Live animals; animal products'),
    (2, 6, 14, 'Vegetable products'),
    (3, 15, 15, 'Fats and oils'),
    (4, 16, 24, 'Prepared foodstuffs; beverages; tobacco'),
    (5, 25, 27, 'Mineral products'),
    (6, 28, 38, 'Products of the chemical industries'),
    (7, 39, 40, 'Plastics and rubber'),
    (8, 41, 43, 'Hides, leather, furskins'),
    (9, 44, 46, 'Wood and articles of wood'),
    (10, 47, 49, 'Pulp and paper'),
    (11, 50, 63, 'Textiles'),
    (12, 64, 67, 'Footwear, headgear, umbrellas'),
    (13, 68, 70, 'Articles of stone, ceramics, glass'),
    (14, 71, 71, 'Pearls, precious stones and metals'),
    (15, 72, 83, 'Base metals'),
    (16, 84, 85, 'Machinery and electrical equipment'),
    (17, 86, 89, 'Vehicles, aircraft, vessels'),
    (18, 90, 92, 'Optical, measuring and medical instruments; clocks; musical instruments'),
    (19, 93, 93, 'Arms and ammunition'),
    (20, 94, 96, 'Miscellaneous manufactured articles'),
    (21, 97, 97, 'Works of art and antiques')
    AS t (section, first_chapter, last_chapter, title)
),

chapters AS (
  SELECT section, title, explode(sequence(first_chapter, last_chapter)) AS chapter FROM sections
)

SELECT lpad(CAST(chapter AS string), 2, '0') AS chapter, section, title
FROM chapters
WHERE chapter <> 77
