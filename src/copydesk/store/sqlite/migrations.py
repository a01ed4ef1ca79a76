"""The tables, as the steps that made them. Steps are only ever added: what a user has is brought forward.

Numbers tie the tables together; names (`Article.id`, story ids) stand once, in `articles` and `stories`.
Times are microseconds since 1970. A table without rowid holds its rows inside one tree, which halves it.
"""

APPLICATION = 0x434F5059  # "COPY": tells a store from any other SQLite file

FIRST = """
CREATE TABLE outlets(
  id INTEGER PRIMARY KEY, name TEXT NOT NULL, domain TEXT NOT NULL, known INTEGER NOT NULL,
  UNIQUE(name, domain, known)
);
CREATE TABLE stories(
  id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, opened INTEGER NOT NULL, changed INTEGER NOT NULL,
  lively REAL NOT NULL, -- day when its latest article arrived
  closed INTEGER NOT NULL DEFAULT 0, became INTEGER REFERENCES stories, -- merged into
  stale INTEGER NOT NULL DEFAULT 1, made_by TEXT NOT NULL DEFAULT '',
  headline TEXT NOT NULL DEFAULT '', label TEXT NOT NULL DEFAULT '', categories TEXT NOT NULL DEFAULT '[]',
  tone TEXT, strength REAL NOT NULL DEFAULT 0, tone_phrase TEXT NOT NULL DEFAULT '',
  earliest INTEGER, latest INTEGER, origins INTEGER NOT NULL DEFAULT 0, articles INTEGER NOT NULL DEFAULT 0,
  outlets INTEGER NOT NULL DEFAULT 0, corroborated INTEGER NOT NULL DEFAULT 0,
  single_source INTEGER NOT NULL DEFAULT 0, contested INTEGER NOT NULL DEFAULT 0,
  updated INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX stories_by_latest ON stories(latest);
CREATE INDEX stories_by_origins ON stories(origins, latest);
CREATE INDEX stories_by_articles ON stories(articles, latest);
CREATE INDEX stories_by_changed ON stories(changed);
CREATE INDEX stories_open ON stories(lively) WHERE closed = 0;
CREATE INDEX stories_stale ON stories(id) WHERE stale = 1;
CREATE TABLE articles(
  id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, outlet INTEGER NOT NULL REFERENCES outlets,
  title TEXT NOT NULL, url TEXT, language TEXT NOT NULL, published INTEGER, arrived INTEGER NOT NULL,
  sorted INTEGER NOT NULL, -- published, else arrived
  characters INTEGER NOT NULL, analyser TEXT NOT NULL,
  story INTEGER REFERENCES stories, -- NULL: superseded, or not yet grouped
  original INTEGER REFERENCES articles, -- of a whole copy
  newer INTEGER REFERENCES articles, -- the revision that took its place
  pinned INTEGER NOT NULL DEFAULT 0 -- a person put it into its story
);
CREATE INDEX articles_by_story ON articles(story);
CREATE INDEX articles_by_time ON articles(sorted);
CREATE INDEX articles_by_url ON articles(url) WHERE url IS NOT NULL;
CREATE INDEX articles_by_newer ON articles(newer) WHERE newer IS NOT NULL;
CREATE TABLE bodies(article INTEGER PRIMARY KEY REFERENCES articles, content BLOB NOT NULL,
  analysis BLOB NOT NULL);
CREATE TABLE vectors(article INTEGER PRIMARY KEY REFERENCES articles, lead BLOB NOT NULL);
CREATE VIRTUAL TABLE words USING fts5(title, body, content='',
  tokenize='porter unicode61 remove_diacritics 2');
CREATE TABLE figures(
  article INTEGER NOT NULL REFERENCES articles, number INTEGER NOT NULL, claim INTEGER, kind TEXT NOT NULL,
  code TEXT NOT NULL, per TEXT, low REAL NOT NULL, high REAL NOT NULL, -- -Inf and Inf where there is no bound
  exact TEXT, bound TEXT NOT NULL, role TEXT NOT NULL, direction TEXT, head TEXT NOT NULL,
  PRIMARY KEY(article, number)
) WITHOUT ROWID;
CREATE INDEX figures_by_value ON figures(kind, low, high);
CREATE INDEX figures_by_head ON figures(head);
CREATE TABLE entities(id INTEGER PRIMARY KEY, key TEXT NOT NULL, type TEXT NOT NULL, name TEXT NOT NULL);
CREATE INDEX entities_by_key ON entities(key);
CREATE TABLE entity_articles(entity INTEGER NOT NULL REFERENCES entities,
  article INTEGER NOT NULL REFERENCES articles, mentions INTEGER NOT NULL,
  PRIMARY KEY(entity, article)) WITHOUT ROWID;
CREATE INDEX entities_by_article ON entity_articles(article);
CREATE TABLE quotes(speaker TEXT NOT NULL, article INTEGER NOT NULL REFERENCES articles,
  number INTEGER NOT NULL, PRIMARY KEY(speaker, article, number)) WITHOUT ROWID;
CREATE TABLE facet_values(id INTEGER PRIMARY KEY, field TEXT NOT NULL, value TEXT NOT NULL,
  UNIQUE(field, value));
CREATE TABLE facets(value INTEGER NOT NULL REFERENCES facet_values,
  article INTEGER NOT NULL REFERENCES articles, PRIMARY KEY(value, article)) WITHOUT ROWID;
CREATE INDEX facets_by_article ON facets(article);
CREATE TABLE works(story INTEGER PRIMARY KEY REFERENCES stories, copies BLOB NOT NULL,
  comparison BLOB NOT NULL, brief BLOB);
CREATE TABLE questions(story INTEGER NOT NULL REFERENCES stories, number INTEGER NOT NULL,
  kind TEXT NOT NULL, label TEXT NOT NULL, standing TEXT NOT NULL, origins INTEGER NOT NULL,
  PRIMARY KEY(story, number)) WITHOUT ROWID;
CREATE TABLE live(article INTEGER PRIMARY KEY REFERENCES articles, day REAL NOT NULL, profile BLOB NOT NULL,
  sample BLOB NOT NULL);
CREATE TABLE history(id INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, kind TEXT NOT NULL,
  story TEXT NOT NULL, other TEXT, articles TEXT NOT NULL, reason TEXT NOT NULL, by_person INTEGER NOT NULL);
CREATE INDEX history_by_story ON history(story);
CREATE INDEX history_by_other ON history(other) WHERE other IS NOT NULL;
CREATE TABLE decisions(id INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, words TEXT NOT NULL,
  before TEXT NOT NULL, undone INTEGER NOT NULL);
CREATE TABLE searches(name TEXT PRIMARY KEY, query TEXT NOT NULL, saved INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE corrections(id INTEGER PRIMARY KEY AUTOINCREMENT, target TEXT NOT NULL, name TEXT NOT NULL,
  field TEXT NOT NULL, value TEXT NOT NULL, note TEXT NOT NULL, at INTEGER NOT NULL);
CREATE TABLE verdict_runs(id INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, draft TEXT NOT NULL,
  story TEXT, sentences INTEGER NOT NULL, faulty INTEGER NOT NULL, report BLOB NOT NULL);
CREATE TABLE looks(who TEXT PRIMARY KEY, at INTEGER NOT NULL) WITHOUT ROWID;
"""

PASSAGES = """
CREATE TABLE passages(article INTEGER PRIMARY KEY REFERENCES articles, vectors BLOB NOT NULL);
"""

TIGHT = """
ALTER TABLE bodies ADD COLUMN tight INTEGER NOT NULL DEFAULT 0;
CREATE INDEX bodies_loose ON bodies(article) WHERE tight = 0;
ALTER TABLE figures ADD COLUMN fate TEXT;
"""

NAMED = """
ALTER TABLE entities ADD COLUMN articles INTEGER NOT NULL DEFAULT 0;
UPDATE entities SET articles = (SELECT COUNT(*) FROM entity_articles m WHERE m.entity = entities.id);
CREATE INDEX entities_by_articles ON entities(articles);
ALTER TABLE stories ADD COLUMN key_figures TEXT;
"""

# Names get small numbers: a hash of nine bytes stood twice with each article. What an article holds is read
# as a whole (facets of what was found), so it is one row, not an index of rows.
HOLDINGS = """
CREATE TABLE speakers(id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
INSERT INTO speakers(name) SELECT DISTINCT speaker FROM quotes ORDER BY speaker;
CREATE TABLE said(speaker INTEGER NOT NULL REFERENCES speakers, article INTEGER NOT NULL REFERENCES articles,
  number INTEGER NOT NULL, PRIMARY KEY(speaker, article, number)) WITHOUT ROWID;
INSERT INTO said SELECT s.id, q.article, q.number FROM quotes q JOIN speakers s ON s.name = q.speaker;
DROP TABLE quotes;
ALTER TABLE said RENAME TO quotes;
ALTER TABLE entity_articles RENAME TO named_before;
ALTER TABLE entities RENAME TO entities_before;
CREATE TABLE entities(id INTEGER PRIMARY KEY, key TEXT NOT NULL, type TEXT NOT NULL, name TEXT NOT NULL,
  articles INTEGER NOT NULL DEFAULT 0, UNIQUE(key, type));
INSERT INTO entities(key, type, name, articles) SELECT key, type, name, articles FROM entities_before
  ORDER BY articles DESC, key, type;
CREATE TABLE entity_articles(entity INTEGER NOT NULL REFERENCES entities,
  article INTEGER NOT NULL REFERENCES articles, PRIMARY KEY(entity, article)) WITHOUT ROWID;
INSERT INTO entity_articles SELECT e.id, m.article FROM named_before m
  JOIN entities_before b ON b.id = m.entity JOIN entities e ON e.key = b.key AND e.type = b.type;
CREATE TABLE holdings(article INTEGER PRIMARY KEY REFERENCES articles,
  facets TEXT NOT NULL, entities TEXT NOT NULL); -- numbers, a space between
INSERT INTO holdings SELECT a.id,
  COALESCE((SELECT GROUP_CONCAT(f.value, ' ') FROM facets f WHERE f.article = a.id), ''),
  COALESCE((SELECT GROUP_CONCAT(e.id, ' ') FROM named_before m JOIN entities_before b ON b.id = m.entity
    JOIN entities e ON e.key = b.key AND e.type = b.type WHERE m.article = a.id), '')
  FROM articles a WHERE a.newer IS NULL;
DROP TABLE named_before;
DROP TABLE entities_before;
DROP INDEX facets_by_article;
DROP TABLE questions; -- was never asked
CREATE INDEX entities_by_articles ON entities(articles);
"""

# What is "above" is asked most: the upper end of a figure decides it, and the lower end stands beside it.
BY_UPPER_END = """
DROP INDEX figures_by_value;
CREATE INDEX figures_by_value ON figures(kind, high, low);
"""

MIGRATIONS: tuple[str, ...] = (FIRST, PASSAGES, TIGHT, NAMED, HOLDINGS, BY_UPPER_END)
"""Step n brings a store from version n to n + 1. Never change one that was released; add another."""
