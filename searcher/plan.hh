// searcher/plan.hh: options and question -> what is searched and how it is shown. No side effects.
#pragma once

#include "searcher/options.hh"
#include "searcher/render/renderer.hh"
#include "searcher/surroundings.hh"

namespace vigie::searcher {

struct Plan {
    Request request;
    Format format = Format::text;
    RenderOptions render;
    std::optional<std::size_t> group_limit;  ///< groups shown; nothing = all
};

/// The value of an option that takes a day; nothing where it is absent. Errors (usage): no day.
Result<std::optional<dates::Day>> day_given(const Options& options, std::string_view name);

/// The day of the question: --today, else that of the surroundings. Errors (usage): no day.
Result<dates::Day> day_of_question(const Options& options, const Surroundings& surroundings);

/// Words and options as one question. `names`: those of an index, may be null. Errors (usage): a
/// value that an option does not take.
Result<Question> question_of(const Options& options, const Surroundings& surroundings,
                             const NameSource* names);

/// The reader's language: --lang, else that of the words, else that of the locale.
Language reader_language(const Options& options, const Question& question);

/// Errors (usage): an unknown format, facet, currency; a number that is none.
Result<Plan> make_plan(const Options& options, Question question, const Surroundings& surroundings);

}  // namespace vigie::searcher
