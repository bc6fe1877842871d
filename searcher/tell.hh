// searcher/tell.hh: everything that goes to standard error, in one voice.
//
//   vigie-search: "T5 2024" is not a quarter
//   hint: quarters run from T1 to T4
#pragma once

#include <iosfwd>
#include <string_view>

#include "searcher/question/question.hh"

namespace vigie::searcher {

/// Exit statuses that scripts rely on.
enum class ExitStatus : int { found = 0, nothing = 1, usage = 2, index = 3, input = 4 };

ExitStatus exit_status(ErrorKind kind);

/// Prints the error and its hint; returns the exit status it means.
ExitStatus tell_error(std::ostream& err, const Error& error, Language language);

/// One sentence, under the program's name.
void tell(std::ostream& err, std::string_view sentence);

/// What the question says that was not understood, one line each.
void tell_not_understood(std::ostream& err, const Question& question, Language language);

}  // namespace vigie::searcher
