#include "searcher/search/row_source.hh"

#include "common/index/schema.hh"

namespace vigie::searcher {
namespace {

constexpr auto row_slot = index::slot(index::FieldId::row);

void give(const std::string& bytes, const TakeRow& take) {
    if (const auto row = index::read_row(bytes)) take(*row, bytes);
}

class RowSpy : public Xapian::MatchSpy {
public:
    explicit RowSpy(const TakeRow& take) : take_(take) {}
    void operator()(const Xapian::Document& document, double) override {
        give(document.get_value(row_slot), take_);
    }

private:
    const TakeRow& take_;
};

void match_all(Xapian::Enquire& enquire, const Xapian::Database& database, Xapian::MatchSpy& spy) {
    enquire.add_matchspy(&spy);
    enquire.get_mset(0, 0, database.get_doccount());
}

}  // namespace

void each_row(const Xapian::Database& database, const Xapian::Query& query, bool remote,
              const TakeRow& take) {
    Xapian::Enquire enquire(database);
    enquire.set_query(query);
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    if (!remote) {
        RowSpy spy(take);
        match_all(enquire, database, spy);
        return;
    }
    Xapian::ValueCountMatchSpy spy(row_slot);
    match_all(enquire, database, spy);
    for (auto value = spy.values_begin(); value != spy.values_end(); ++value) give(*value, take);
}

}  // namespace vigie::searcher
