"""The names that news tools give the parts of a record, in the order they are tried.

Names are compared in small letters, "-" as "_". Text: a plain form comes before a marked-up one.
"""

TEXT_KEYS = (
    "maintext", "text", "body_text", "bodytext", "plaintext", "plain_text", "body", "article_body",
    "articlebody", "article_text", "articletext", "full_text", "fulltext", "content_text", "content",
    "story", "article", "document", "body_html", "body_xhtml", "content_html",
)  # fmt: skip
TITLE_KEYS = (
    "title", "headline", "headlines", "page_title", "title_page", "heading", "name",
)  # fmt: skip
URL_KEYS = (
    "url", "canonical_link", "canonical_url", "link", "source_url", "sourceurl", "documentidentifier",
    "webpageurl", "uri", "external_url", "permalink", "web_url",
)  # fmt: skip
PUBLISHED_KEYS = (
    "date_publish", "publishing_date", "publish_date", "published", "published_at", "publishedat",
    "published_time", "datepublished", "date_published", "publication_date", "publicationdate", "pubdate",
    "pub_date", "published_date", "firstcreated", "first_created", "contentcreated", "seendate", "date",
    "datetime", "timestamp", "time", "created_at", "versioncreated",
)  # fmt: skip
UPDATED_KEYS = (
    "date_modify", "date_modified", "updated", "updated_at", "updatedat", "modified", "modified_at",
    "datemodified", "last_modified", "lastmodified", "versioncreated", "contentmodified",
)  # fmt: skip
FOUND_KEYS = (
    "date_download", "crawled", "crawled_at", "crawl_date", "fetched", "fetched_at", "found", "found_at",
    "seendate", "retrieved", "retrieved_at", "download_date",
)  # fmt: skip
OUTLET_KEYS = (
    "outlet", "publisher", "site_name", "sitename", "source_name", "sourcecommonname", "source",
    "newspaper", "publication", "provider", "copyrightholder", "infosource",
)  # fmt: skip
DOMAIN_KEYS = (
    "source_domain", "domain", "hostname", "host", "source_url", "site",
)  # fmt: skip
AUTHOR_KEYS = (
    "authors", "author", "byline", "creator", "by",
)  # fmt: skip
AGENCY_KEYS = (
    "agency", "news_agency", "wire",
)  # fmt: skip
LIST_KEYS = (
    "articles", "items", "records", "results", "data", "documents", "docs", "hits", "stories", "news",
    "entries",
)  # fmt: skip
