#include "searcher/question/question.hh"

namespace vigie::searcher {

Question read_question(std::string_view text, const QuestionOptions&) {
    Question question;
    question.asked = text;
    return question;
}

}  // namespace vigie::searcher
