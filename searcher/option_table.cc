// The table of all options of vigie-search: one row each.
#include "searcher/options.hh"

namespace vigie::searcher {

using enum OptionGroup;

const std::vector<OptionSpec>& option_table() {
    static const std::vector<OptionSpec> table = {
        {"kind", 'k', "NATURE", "KIND", condition, true,
         "round, total, valuation, acquisition, ipo, debt, grant, fund, revenue, market, "
         "investment, other",
         "round, total, valuation, acquisition, ipo, debt, grant, fund, revenue, market, "
         "investment, other"},
        {"status", 0, "STATUT", "STATUS", condition, true, "done, planned, rumoured, failed",
         "done, planned, rumoured, failed"},
        {"amount", 'a', "MONTANT", "AMOUNT", condition, false,
         "5G.. | 100M..200M | ..5M | 10M€.. (bornes comprises) | 5M (ce qui s'y arrondit)",
         "5G.. | 100M..200M | ..5M | 10M€.. (bounds included) | 5M (what rounds to it)"},
        {"date", 'd', "PÉRIODE", "PERIOD", condition, false,
         "2024 | 2024-T3 | 2024-S1 | 2024-07..2024-09 | 2024-07-14.. | ..2023",
         "2024 | 2024-Q3 | 2024-H1 | 2024-07..2024-09 | 2024-07-14.. | ..2023"},
        {"company", 'c', "NOM", "NAME", condition, true, "l'entreprise dont il s'agit",
         "the company it is about"},
        {"investor", 0, "NOM", "NAME", condition, true, "un investisseur, ou l'acheteur",
         "an investor, or the buyer"},
        {"lead", 0, "NOM", "NAME", condition, true, "l'investisseur qui mène le tour",
         "the investor who leads the round"},
        {"stage", 0, "STADE", "STAGE", condition, true, "pre-seed, seed, series-a … growth, bridge",
         "pre-seed, seed, series-a … growth, bridge"},
        {"sector", 0, "SECTEUR", "SECTOR", condition, true, "ai, fintech, health, cyber …",
         "ai, fintech, health, cyber …"},
        {"place", 0, "LIEU", "PLACE", condition, true, "ville, région, pays ou continent",
         "city, region, country or continent"},
        {"text", 't', "MOTS", "WORDS", condition, true, "mots cherchés dans les articles",
         "words searched in the articles"},
        {"not", 0, "CLÉ=VALEUR", "KEY=VALUE", condition, true,
         "exclut : --not kind=debt --not place=paris",
         "excludes: --not kind=debt --not place=paris"},
        {"sort", 's', "TRI", "SORT", order, false,
         "amount-desc, amount-asc, date-desc, date-asc, relevance",
         "amount-desc, amount-asc, date-desc, date-asc, relevance"},
        {"by", 'b', "CLÉ", "KEY", order, false,
         "regroupe par company, investor, stage, sector, place, year, quarter, month, week, "
         "currency, kind",
         "groups by company, investor, stage, sector, place, year, quarter, month, week, currency, "
         "kind"},
        {"aggregate", 0, "CALCUL", "WHAT", order, true, "count, sum, mean, median, min, max",
         "count, sum, mean, median, min, max"},
        {"facet", 0, "CLÉ", "KEY", order, true,
         "compte les réponses pour chaque valeur : kind,stage… ou all",
         "counts the answers for each value: kind,stage… or all"},
        {"histogram", 0, "", "", order, false, "les montants et les dates en barres",
         "amounts and days as bars"},
        {"similar", 0, "ID", "ID", order, false, "les articles proches de celui-là",
         "articles like that one"},
        {"limit", 'n', "N", "N", order, false, "au plus N réponses", "at most N answers"},
        {"offset", 0, "N", "N", order, false, "saute les N premières réponses",
         "skips the first N answers"},
        {"all", 0, "", "", order, false, "toutes les réponses", "all answers"},
        {"count", 0, "", "", order, false, "seulement le nombre de réponses",
         "only the number of answers"},
        {"format", 'f', "FORMAT", "FORMAT", output, false, "text, json, jsonl, csv, tsv",
         "text, json, jsonl, csv, tsv"},
        {"in", 0, "DEVISE", "CURRENCY", output, false, "montants convertis : --in EUR",
         "amounts converted: --in EUR"},
        {"rates", 0, "FICHIER", "FILE", output, false,
         "cours du jour de la Banque centrale européenne (eurofxref-hist.csv)",
         "daily rates of the European Central Bank (eurofxref-hist.csv)"},
        {"bom", 0, "", "", output, false, "csv : commence par une marque UTF-8 (pour Excel)",
         "csv: begins with a UTF-8 mark (for Excel)"},
        {"color", 0, "QUAND", "WHEN", output, false, "auto, always, never", "auto, always, never"},
        {"lang", 'l', "LANGUE", "LANGUAGE", reading, false, "fr ou en, au lieu de la deviner",
         "fr or en, instead of telling it by the words"},
        {"today", 0, "JOUR", "DAY", reading, false, "le jour de la question, AAAA-MM-JJ",
         "the day of the question, YYYY-MM-DD"},
        {"vague", 0, "COMMENT", "HOW", reading, false,
         "likely, sure, possible : ce qui est vague est compté si c'est probable, sûr, possible",
         "likely, sure, possible: when what is vague counts"},
        {"strict", 0, "", "", reading, false, "une erreur si un mot n'est pas compris",
         "an error where a word is not understood"},
        {"explain", 'x', "", "", reading, false,
         "montre comment la question est lue, sans chercher",
         "shows how the question is read, without searching"},
        {"index", 'i', "DOSSIER", "DIR", program, false, "l'index à interroger",
         "the index to ask"},
        {"help", 'h', "", "", program, false, "cette aide", "this help"},
        {"version", 0, "", "", program, false, "la version", "the version"},
    };
    return table;
}

}  // namespace vigie::searcher
