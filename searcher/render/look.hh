// searcher/render/look.hh: how an answer looks: language, colours, width.
#pragma once

#include <string>
#include <string_view>

#include "common/language.hh"
#include "searcher/question/question.hh"

namespace vigie::searcher {

/// What the reader's terminal and options allow.
struct Look {
    Language language = Language::french;
    bool colour = false;
    int width = 0;  ///< columns; 0 = lines are never wrapped or clipped (no terminal)
};

/// What a piece of text is; decides its colour.
enum class Paint : std::uint8_t { plain, name, amount, day, title, dim, mark, bar };

/// `text` in the colour of `paint`; as it is where colours are off or it is empty.
std::string painted(const Look& look, Paint paint, std::string_view text);

/// What people are shown for an id ("stage", "series-b" -> "série B"); the id where there is no
/// label. Lists: kind status role stage sector facet sum (lexicon/labels.tsv), place (places.tsv).
std::string_view label(Language language, std::string_view list, std::string_view id);

}  // namespace vigie::searcher
