// Any bytes as a question: it is read, told back, and its readings lie within it, in order.
#include <string>

#include <boost/json.hpp>

#include "searcher/question/explain.hh"
#include "searcher/question/question.hh"
#include "tests/fuzz/target.hh"

using namespace vigie;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(data), size);
    const auto question = searcher::read_question(
        text, {.today = *dates::make_day(2026, 11, 23), .language = {}, .names = nullptr});
    std::size_t end = 0;
    for (const auto& reading : question.readings) {
        FUZZ_REQUIRE(reading.where.begin >= end && reading.where.end <= question.asked.size());
        end = reading.where.begin;
    }
    boost::json::error_code error;
    boost::json::parse(searcher::explain_json(question), error);
    FUZZ_REQUIRE(!error);
    FUZZ_REQUIRE(!searcher::explain_text(question).empty() || text.empty());
    return 0;
}
