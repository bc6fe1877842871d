// indexer/sources/read_html.hh: a page of a news site -> one article; also the text of a fragment.
#pragma once

#include <string>
#include <string_view>

#include "common/deals/article.hh"
#include "common/result.hh"

namespace vigie::indexer {

/// The article on an HTML page. Title, day, URL, source and language come from JSON-LD (NewsArticle
/// and its kin), Open Graph and other meta elements, <time>, <h1>, <title>, in this order of trust.
/// The body is the text of <article>, of an itemprop "articleBody" or <main>, else of the element
/// with most paragraph text; navigation, asides, footers, forms, scripts, captions and banners are
/// left out. `html` must be well-formed UTF-8; broken markup is read as browsers do.
/// Errors (input): no text found; elements nested more than 1000 deep.
Result<deals::Article> article_from_html(std::string_view html);

/// The visible text of an HTML fragment (the content of a feed's entry), a line a block; empty
/// where it nests too deeply.
std::string text_of_html(std::string_view fragment);

/// The character set that the first kilobytes of a page declare; empty where they do not.
std::string declared_charset(std::string_view bytes);

}  // namespace vigie::indexer
