// Chunks of a bulk build: what we write is what Xapian writes and reads.
#include "indexer/store/glass_chunk.hh"

#include <filesystem>
#include <random>
#include <string>
#include <unistd.h>

#include <boost/test/unit_test.hpp>

#include "indexer/store/documents.hh"
#include "indexer/store/phrases.hh"

namespace fs = std::filesystem;
using namespace vigie;
using indexer::FlatDocument;

namespace {

/// An empty directory that goes away with the test.
struct TemporaryDirectory {
    fs::path path;
    TemporaryDirectory() {
        std::string name = (fs::temp_directory_path() / "vigie-chunk-test-XXXXXX").string();
        path = mkdtemp(name.data());
    }
    ~TemporaryDirectory() { fs::remove_all(path); }
    std::string operator/(const char* name) const { return (path / name).string(); }
};

/// Documents that differ in all that the format tells apart.
class Documents {
public:
    FlatDocument next() {
        FlatDocument out;
        const auto terms = below(12) == 0 ? 0 : below(60);
        for (unsigned i = 0; i < terms; ++i) add_term(out);
        for (const unsigned slot : {0U, 3U, 13U})
            if (below(3) > 0) out.set_value(slot, bytes(slot == 13 ? 400 : 9));
        if (below(5) > 0) out.data = bytes(below(40) == 0 ? 50'000 : 300);
        return out;
    }

private:
    unsigned below(unsigned most) {
        return std::uniform_int_distribution<unsigned>(0, most - 1)(random_);
    }
    std::string bytes(unsigned most) {
        std::string out(below(most), ' ');
        for (char& c : out) c = static_cast<char>(below(256));
        return out;
    }
    void add_term(FlatDocument& out) {
        const auto rare = below(20) == 0;
        std::string word = std::to_string(rare ? below(1'000'000) : below(300));
        if (below(30) == 0) word.append(1, '\0').append("é");
        if (below(200) == 0) word.append(150, 'x');
        out.add("Z", word,
                static_cast<std::uint16_t>(below(50) == 0 ? 100 + below(200) : below(4)));
    }
    std::mt19937 random_{7};
};

void expect_same_terms(const Xapian::Database& a, const Xapian::Database& b) {
    auto x = a.allterms_begin();
    auto y = b.allterms_begin();
    for (; x != a.allterms_end() && y != b.allterms_end(); ++x, ++y) {
        BOOST_REQUIRE(*x == *y);
        BOOST_REQUIRE(x.get_termfreq() == y.get_termfreq());
        BOOST_REQUIRE(a.get_collection_freq(*x) == b.get_collection_freq(*y));
        auto p = a.postlist_begin(*x);
        auto q = b.postlist_begin(*y);
        for (; p != a.postlist_end(*x) && q != b.postlist_end(*y); ++p, ++q) {
            BOOST_REQUIRE(*p == *q);
            BOOST_REQUIRE(p.get_wdf() == q.get_wdf());
        }
        BOOST_REQUIRE((p == a.postlist_end(*x) && q == b.postlist_end(*y)));
    }
    BOOST_TEST((x == a.allterms_end() && y == b.allterms_end()));
}

void expect_same_document(const Xapian::Database& a, const Xapian::Database& b, Xapian::docid id) {
    const auto x = a.get_document(id);
    const auto y = b.get_document(id);
    BOOST_REQUIRE(x.get_data() == y.get_data());
    BOOST_REQUIRE(a.get_doclength(id) == b.get_doclength(id));
    BOOST_REQUIRE(x.termlist_count() == y.termlist_count());
    auto s = x.termlist_begin();
    for (auto t = y.termlist_begin(); t != y.termlist_end(); ++t, ++s) {
        BOOST_REQUIRE(*s == *t);
        BOOST_REQUIRE(s.get_wdf() == t.get_wdf());
    }
    BOOST_REQUIRE(x.values_count() == y.values_count());
    for (auto v = x.values_begin(); v != x.values_end(); ++v)
        BOOST_REQUIRE(*v == y.get_value(v.get_valueno()));
}

void expect_same(const Xapian::Database& a, const Xapian::Database& b) {
    BOOST_REQUIRE(a.get_doccount() == b.get_doccount());
    BOOST_TEST(a.get_lastdocid() == b.get_lastdocid());
    BOOST_TEST(a.get_total_length() == b.get_total_length());
    BOOST_TEST(a.get_doclength_lower_bound() == b.get_doclength_lower_bound());
    BOOST_TEST(a.get_doclength_upper_bound() == b.get_doclength_upper_bound());
    for (const unsigned slot : {0U, 1U, 3U, 13U}) {
        BOOST_TEST(a.get_value_freq(slot) == b.get_value_freq(slot));
        BOOST_TEST((a.get_value_lower_bound(slot) == b.get_value_lower_bound(slot)));
        BOOST_TEST((a.get_value_upper_bound(slot) == b.get_value_upper_bound(slot)));
    }
    expect_same_terms(a, b);
    for (Xapian::docid id = 1; id <= a.get_lastdocid(); ++id) expect_same_document(a, b, id);
}

/// Writes `count` documents both ways.
void write_both(const std::string& ours, const std::string& theirs, unsigned count) {
    Documents documents;
    indexer::GlassChunk chunk(ours);
    Xapian::WritableDatabase database(theirs, Xapian::DB_CREATE | Xapian::DB_NO_SYNC);
    for (unsigned i = 0; i < count; ++i) {
        const auto document = documents.next();
        chunk.add(document);
        database.add_document(to_xapian(document));
    }
    chunk.finish();
    database.commit();
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_chunk_reads_as_what_xapian_writes) {
    if (!indexer::GlassChunk::is_supported()) return;
    for (const unsigned count : {0U, 1U, 7U, 3000U}) {
        const TemporaryDirectory dir;
        write_both(dir / "ours", dir / "theirs", count);
        expect_same(Xapian::Database(dir / "ours"), Xapian::Database(dir / "theirs"));
    }
}

BOOST_AUTO_TEST_CASE(chunks_are_compacted_into_a_sound_database) {
    if (!indexer::GlassChunk::is_supported()) return;
    const TemporaryDirectory dir;
    write_both(dir / "ours", dir / "theirs", 2000);
    const auto compacted = [&](const char* name, const char* from) {
        Xapian::Database twice;
        twice.add_database(Xapian::Database(dir / from));
        twice.add_database(Xapian::Database(dir / from));
        twice.compact(dir / name);
        return Xapian::Database(dir / name);
    };
    expect_same(compacted("a", "ours"), compacted("b", "theirs"));
    BOOST_TEST(Xapian::Database::check(dir / "a", 0, nullptr) == 0U);
    Xapian::WritableDatabase database(dir / "a", Xapian::DB_OPEN);
    database.delete_document(17);
    database.add_document(to_xapian(Documents().next()));
    database.commit();
    BOOST_TEST(Xapian::Database::check(dir / "a", 0, nullptr) == 0U);
}

BOOST_AUTO_TEST_CASE(numbers_of_documents_beyond_two_bytes_sort_too) {
    if (!indexer::GlassChunk::is_supported()) return;
    const TemporaryDirectory dir;
    indexer::GlassChunk chunk(dir / "ours");
    constexpr unsigned count = 70'000;
    for (unsigned i = 1; i <= count; ++i) {
        FlatDocument document;
        document.add_boolean(i % 2 ? "odd" : "even");
        document.set_value(1, std::to_string(i));
        chunk.add(document);
    }
    const Xapian::Database database(chunk.finish());
    BOOST_TEST(database.get_doccount() == count);
    BOOST_TEST(database.get_termfreq("odd") == count / 2);
    unsigned expected = 1;
    for (auto p = database.postlist_begin("odd"); p != database.postlist_end("odd"); ++p) {
        BOOST_REQUIRE(*p == expected);
        expected += 2;
    }
    for (const unsigned id : {1U, 127U, 32'767U, 32'768U, 65'535U, 65'536U, count})
        BOOST_TEST(database.get_document(id).get_value(1) == std::to_string(id));
}

BOOST_AUTO_TEST_CASE(a_term_too_long_for_the_index_is_refused) {
    if (!indexer::GlassChunk::is_supported()) return;
    const TemporaryDirectory dir;
    indexer::GlassChunk chunk(dir / "ours");
    FlatDocument document;
    document.add_boolean(std::string(200, '\0'));
    BOOST_CHECK_THROW(chunk.add(document), Xapian::InvalidArgumentError);
}

BOOST_AUTO_TEST_CASE(phrases_are_found_where_their_words_stand_together) {
    const auto found = [](const char* text, Language language = Language::french) {
        text::Analyser analyser(language);
        indexer::PhraseFinder finder;
        std::string out;
        analyser.words(text::Tokens(text), [&](const text::Word& word) {
            for (const auto phrase : finder.take(word)) out.append(phrase).append("|");
        });
        return out;
    };
    BOOST_TEST(found("Un nouveau tour de table est bouclé.") == "tour de tabl|");
    BOOST_TEST(found("Trois tours de table en un an") == "tour de tabl|");
    BOOST_TEST(found("L’intelligence artificielle et le machine learning") ==
               "intelligent artificiel|machin learning|");
    BOOST_TEST(found("Machine learning at work", Language::english) == "");  // another stem
    BOOST_TEST(found("un tour du monde, de table en table") == "");
    BOOST_TEST(found("Un dernier tour. De table, il n'est pas question") == "");
    BOOST_TEST(found("tour tour de table") == "tour de tabl|");
    BOOST_TEST(found("") == "");
}
