#include "searcher/tell.hh"

#include <ostream>

#include "common/text/utf8.hh"
#include "searcher/render/layout.hh"
#include "searcher/render/look.hh"

namespace vigie::searcher {

ExitStatus exit_status(ErrorKind kind) {
    switch (kind) {
        case ErrorKind::index:
            return ExitStatus::index;
        case ErrorKind::input:
            return ExitStatus::input;
        case ErrorKind::usage:
        case ErrorKind::question:
        case ErrorKind::internal:
            break;
    }
    return ExitStatus::usage;
}

ExitStatus tell_error(std::ostream& err, const Error& error, Language language) {
    tell(err, error.message);
    if (!error.hint.empty())
        err << in_language(language, "conseil : ", "hint: ") << error.hint << '\n';
    return exit_status(error.kind);
}

void tell(std::ostream& err, std::string_view sentence) {
    err << "vigie-search: " << sentence << '\n';
}

void tell_not_understood(std::ostream& err, const Question& question, Language language) {
    for (const auto& aside : question.not_understood)
        err << "vigie-search: " << in_language(language, "pas compris : ", "not understood: ")
            << '"' << clean(text::repaired(aside.text)) << "\" (" << aside.why << ")\n";
}

}  // namespace vigie::searcher
