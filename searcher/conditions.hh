// searcher/conditions.hh: the conditions of a question one by one, for people.
#pragma once

#include <string>
#include <vector>

#include "searcher/question/question.hh"

namespace vigie::searcher {

/// One condition: what it says, and a way to leave it out.
struct Condition {
    std::string key;   ///< "kind", "amount", "date" … "text"
    std::string said;  ///< "montant > 100 M€", "sans stade série A"
    bool excluded = false;
};

/// All conditions, wanted ones first.
std::vector<Condition> conditions_of(const Question& question, Language language);

/// `question` without the condition.
Question without(Question question, const Condition& condition);

/// `question` with that condition alone; its status is any, where the condition is not about it.
Question only(Question question, const Condition& condition);

}  // namespace vigie::searcher
