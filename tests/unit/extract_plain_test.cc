// Extraction: one sentence a verb, as any newspaper writes them, of what each kind of sum is told
// by. The company is introduced in a sentence before ("La start-up nantaise Perlou …").
#include <string>

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "tests/unit/press_case.hh"

namespace {

/// A sentence; true where a deal of the kind and the company is among those read of it.
bool tells(std::string_view kind, std::string_view company, const std::string& sentence) {
    const bool introduced = company == "Perlou";
    const auto text =
        (introduced ? "La start-up nantaise Perlou fait parler d'elle. " : "") + sentence;
    const auto deals = told({"", text.c_str(), ""}, false) + "|";
    for (std::size_t at = 0; at < deals.size();) {
        const auto end = deals.find('|', at);
        const auto deal = std::string_view(deals).substr(at, end - at);
        if (deal.starts_with(kind) &&
            deal.find(std::string(" ") + std::string(company) + " ") != deal.npos)
            return true;
        at = end + 1;
    }
    return false;
}

const char* const round_verbs[] = {
    "La start-up nantaise Perlou lève 14 M€ auprès de Partech et d'Elaia.",
    "La start-up nantaise Perlou a levé 14 M€ auprès de Partech et d'Elaia.",
    "La start-up nantaise Perlou récolte 14 M€ auprès de Partech et d'Elaia.",
    "La start-up nantaise Perlou a récolté 14 M€ auprès de Partech et d'Elaia.",
    "La start-up nantaise Perlou boucle un tour de 14 M€ auprès de Partech et d'Elaia.",
    "La start-up nantaise Perlou collecte 14 M€ auprès de Partech et d'Elaia.",
    "La start-up nantaise Perlou a collecté 14 M€ auprès de Partech et d'Elaia.",
    "La start-up nantaise Perlou réunit 14 M€ auprès de Partech et d'Elaia.",
    "La start-up nantaise Perlou décroche 14 M€ auprès de Partech et d'Elaia.",
    "La start-up nantaise Perlou obtient 14 M€ auprès de Partech et d'Elaia.",
    "La start-up nantaise Perlou engrange 14 M€ auprès de Partech et d'Elaia.",
    "La start-up nantaise Perlou encaisse 14 M€ auprès de Partech et d'Elaia.",
    "La start-up nantaise Perlou empoche 14 M€ auprès de Partech et d'Elaia.",
    "La start-up nantaise Perlou amasse 14 M€ auprès de Partech et d'Elaia.",
    "La start-up nantaise Perlou rafle 14 M€ auprès de Partech et d'Elaia.",
    "La start-up nantaise Perlou sécurise 14 M€ auprès de Partech et d'Elaia.",
    "La start-up nantaise Perlou mobilise 14 M€ auprès de Partech et d'Elaia.",
    "La start-up nantaise Perlou recueille 14 M€ auprès de Partech et d'Elaia.",
    "La start-up nantaise Perlou rassemble 14 M€ auprès de Partech et d'Elaia.",
    "La start-up nantaise Perlou se fait financer à hauteur de 14 M€ auprès de Partech et d'Elaia.",
    "La start-up nantaise Perlou reçoit 14 M€ auprès de Partech et d'Elaia.",
    "La start-up nantaise Perlou s'offre un tour de table de 14 M€ auprès de Partech et d'Elaia.",
    "La start-up nantaise Perlou clôture un tour de 14 M€ auprès de Partech et d'Elaia.",
    "La start-up nantaise Perlou ferme un tour de 14 M€ auprès de Partech et d'Elaia.",
    "La start-up nantaise Perlou finalise une levée de 14 M€ auprès de Partech et d'Elaia.",
    "La start-up nantaise Perlou officialise une levée de 14 M€ auprès de Partech et d'Elaia.",
    "La start-up nantaise Perlou annonce un financement de 14 M€ auprès de Partech et d'Elaia.",
    "La start-up nantaise Perlou annonce avoir levé 14 M€ auprès de Partech et d'Elaia.",
    "La start-up nantaise Perlou vient de lever 14 M€ auprès de Partech et d'Elaia.",
    "La start-up nantaise Perlou vient de réunir 14 M€ auprès de Partech et d'Elaia.",
    "La start-up nantaise Perlou vient de boucler 14 M€ auprès de Partech et d'Elaia.",
    "La start-up nantaise Perlou conclut une levée de 14 M€ auprès de Partech et d'Elaia.",
    "La start-up nantaise Perlou réalise un tour de table de 14 M€ auprès de Partech et d'Elaia.",
    "La start-up nantaise Perlou réalise une levée de 14 M€ auprès de Partech et d'Elaia.",
    "La start-up nantaise Perlou signe un tour de 14 M€ auprès de Partech et d'Elaia.",
    "La start-up nantaise Perlou fait le plein avec 14 M€ auprès de Partech et d'Elaia.",
    "La start-up nantaise Perlou fait entrer des fonds pour 14 M€ auprès de Partech et d'Elaia.",
    "La start-up nantaise Perlou ouvre son capital à hauteur de 14 M€ auprès de Partech et "
    "d'Elaia.",
    "La start-up nantaise Perlou se renforce avec 14 M€ auprès de Partech et d'Elaia.",
    "La start-up nantaise Perlou renfloue ses caisses de 14 M€ auprès de Partech et d'Elaia.",
    "La start-up nantaise Perlou regarnit sa trésorerie de 14 M€ auprès de Partech et d'Elaia.",
    "La start-up nantaise Perlou remplit ses caisses avec 14 M€ auprès de Partech et d'Elaia.",
    "La start-up nantaise Perlou muscle son capital de 14 M€ auprès de Partech et d'Elaia.",
    "La start-up nantaise Perlou augmente son capital de 14 M€ auprès de Partech et d'Elaia.",
    "La start-up nantaise Perlou procède à une augmentation de capital de 14 M€ auprès de Partech "
    "et d'Elaia.",
    "La start-up nantaise Perlou attire 14 M€ auprès de Partech et d'Elaia.",
    "La start-up nantaise Perlou capte 14 M€ auprès de Partech et d'Elaia.",
    "La start-up nantaise Perlou convainc des investisseurs de lui confier 14 M€ auprès de Partech "
    "et d'Elaia.",
    "La start-up nantaise Perlou met la main sur 14 M€ auprès de Partech et d'Elaia.",
    "La start-up nantaise Perlou obtient un chèque de 14 M€ auprès de Partech et d'Elaia.",
    "La start-up nantaise Perlou reçoit une injection de 14 M€ auprès de Partech et d'Elaia.",
    "La start-up nantaise Perlou se voit confier 14 M€ auprès de Partech et d'Elaia.",
    "La start-up nantaise Perlou se voit accorder un financement de 14 M€ auprès de Partech et "
    "d'Elaia.",
    "La start-up nantaise Perlou remet le couvert avec 14 M€ auprès de Partech et d'Elaia.",
    "La start-up nantaise Perlou glane 14 M€ auprès de Partech et d'Elaia.",
    "La start-up nantaise Perlou grappille 14 M€ auprès de Partech et d'Elaia.",
    "La start-up nantaise Perlou rallie des investisseurs pour 14 M€ auprès de Partech et d'Elaia.",
    "La start-up nantaise Perlou complète son tour de 14 M€ auprès de Partech et d'Elaia.",
    "La start-up nantaise Perlou complète sa levée avec 14 M€ auprès de Partech et d'Elaia.",
    "La start-up nantaise Perlou a été financée à hauteur de 14 M€ auprès de Partech et d'Elaia.",
    "La start-up nantaise Perlou s'arme de 14 M€ auprès de Partech et d'Elaia.",
    "La start-up nantaise Perlou se dote de 14 M€ auprès de Partech et d'Elaia.",
    "La start-up nantaise Perlou concrétise une levée de 14 M€ auprès de Partech et d'Elaia.",
    "La start-up nantaise Perlou scelle un tour de 14 M€ auprès de Partech et d'Elaia.",
    "La start-up nantaise Perlou dévoile une levée de 14 M€ auprès de Partech et d'Elaia.",
    "La start-up nantaise Perlou lève la bagatelle de 14 M€ auprès de Partech et d'Elaia.",
    "La start-up nantaise Perlou a réuni 14 M€ auprès de Partech et d'Elaia.",
    "La start-up nantaise Perlou a bouclé un tour d'amorçage de 14 M€ auprès de Partech et "
    "d'Elaia.",
    "La start-up nantaise Perlou garnit son escarcelle de 14 M€ auprès de Partech et d'Elaia.",
    "La start-up nantaise Perlou pioche 14 M€ auprès de Partech et d'Elaia.",
    "La start-up nantaise Perlou repart avec 14 M€ auprès de Partech et d'Elaia.",
    "La start-up nantaise Perlou ajoute à sa cagnotte 14 M€ auprès de Partech et d'Elaia.",
};
const char* const givers[] = {
    "Partech injecte 14 M€ dans Perlou.",
    "Partech investit 14 millions d'euros dans Perlou.",
    "Partech mise 14 M€ sur Perlou.",
    "Partech parie 14 millions d'euros sur Perlou.",
    "Partech apporte 14 M€ à Perlou.",
    "Partech verse 14 M€ à Perlou.",
    "Partech signe un chèque de 14 M€ à Perlou.",
    "Partech place 14 M€ dans Perlou.",
    "Partech confie 14 M€ à Perlou.",
    "Partech met 14 M€ dans Perlou.",
    "Partech et Elaia déposent 14 M€ chez Perlou.",
    "Partech remet 14 M€ au pot de Perlou.",
    "Partech entre au capital de Perlou pour 14 M€.",
    "Partech prend 20 % de Perlou pour 14 M€.",
    "Partech s'invite au capital de Perlou avec 14 M€.",
    "Partech mène un tour de 14 M€ dans Perlou.",
    "Partech soutient Perlou à hauteur de 14 M€.",
    "Partech finance Perlou à hauteur de 14 M€.",
    "14 millions d'euros : c'est ce que Perlou vient de lever.",
    "Perlou : 14 M€ pour conquérir l'Europe.",
    "Avec 14 M€ de Partech, Perlou veut conquérir l'Europe.",
    "Forte de 14 M€ levés auprès de Partech, Perlou recrute.",
    "Partech a convaincu : Perlou lève 14 M€.",
    "Perlou convainc Partech, qui met 14 M€.",
    "Un tour de 14 M€ pour Perlou, mené par Partech.",
    "Tour de table de 14 M€ pour Perlou.",
    "Levée de fonds : Perlou boucle 14 M€.",
    "Perlou, 14 M€ levés auprès de Partech.",
    "Partech participe au tour de 14 M€ de Perlou.",
    "Partech figure dans le tour de 14 M€ de Perlou.",
    "Le tour de table de Perlou atteint 14 M€.",
    "La levée de Perlou se monte à 14 M€.",
    "La série A de Perlou s'élève à 14 M€.",
    "Perlou en série A : 14 M€.",
    "Partech, qui a mis 14 M€ dans Perlou, se dit confiant.",
    "C'est 14 M€ que Partech injecte dans Perlou.",
    "Perlou n'a pas tardé à lever 14 M€.",
    "À Nantes, Perlou lève 14 M€.",
    "La nantaise Perlou lève 14 M€.",
    "Le nantais Perlou lève 14 M€.",
};
const char* const purchases[] = {
    "Partech Industries rachète Perlou pour 14 M€.",
    "Perlou est rachetée 14 M€ par Ovalo.",
    "Perlou est racheté 14 millions d'euros par Ovalo.",
    "Ovalo met la main sur Perlou pour 14 M€.",
    "Ovalo s'offre Perlou pour 14 M€.",
    "Ovalo avale Perlou pour 14 M€.",
    "Ovalo croque Perlou pour 14 M€.",
    "Ovalo acquiert Perlou pour 14 M€.",
    "Perlou passe sous le giron d'Ovalo pour 14 M€.",
    "Perlou passe sous pavillon suédois pour 14 M€.",
    "Perlou tombe dans l'escarcelle d'Ovalo pour 14 M€.",
    "Perlou est vendue à Ovalo.",
    "Perlou est cédée 14 M€ à Ovalo.",
    "Perlou est cédée à Ovalo pour 14 M€.",
    "Ovalo débourse 14 M€ pour Perlou.",
    "Ovalo débourse 14 M€ pour acquérir Perlou.",
    "Ovalo reprend Perlou pour 14 M€.",
    "Perlou est reprise par Ovalo pour 14 M€.",
    "Perlou se vend à Ovalo pour 14 M€.",
    "Perlou est absorbée par Ovalo pour 14 M€.",
    "Ovalo absorbe Perlou contre 14 M€.",
    "Ovalo prend le contrôle de Perlou pour 14 M€.",
    "L'acquisition de Perlou par Ovalo se monte à 14 M€.",
    "Le rachat de Perlou coûte 14 M€ à Ovalo.",
    "Perlou change de mains pour 14 M€.",
    "Ovalo s'empare de Perlou pour 14 M€.",
    "Ovalo a racheté Perlou, pour 14 M€.",
    "Ovalo a mis 14 M€ pour s'offrir Perlou.",
    "Ovalo ajoute Perlou à son portefeuille pour 14 M€.",
    "La vente de Perlou à Ovalo rapporte 14 M€.",
    "Ovalo signe le rachat de Perlou, valorisée 14 M€.",
    "Ovalo fait l'acquisition de Perlou pour 14 M€.",
    "Perlou a été acquise par Ovalo 14 M€.",
    "Ovalo jette son dévolu sur Perlou, pour 14 M€.",
    "Ovalo se paie Perlou pour 14 M€.",
    "Ovalo ramasse Perlou pour 14 M€.",
};
const char* const public_money[] = {
    "Perlou reçoit 2 M€ de subvention.",
    "Perlou décroche une subvention de 2 M€ de l'Ademe.",
    "L'Ademe verse 2 M€ à Perlou.",
    "L'État accorde 2 M€ à Perlou.",
    "La région Bretagne alloue 2 M€ à Perlou.",
    "Perlou touche 2 M€ d'aides de la région.",
    "Perlou est lauréate de France 2030 et touche 2 M€.",
    "Perlou bénéficie d'une aide de 2 M€ de Bpifrance.",
    "Bpifrance accorde une avance remboursable de 2 M€ à Perlou.",
    "La Commission européenne attribue 2 M€ à Perlou.",
    "Perlou obtient 2 M€ de l'EIC.",
    "France 2030 finance Perlou à hauteur de 2 M€.",
    "Le conseil régional a voté une aide de 2 M€ pour Perlou.",
    "Perlou, subventionnée à hauteur de 2 M€.",
    "Perlou gagne 2 M€ au concours i-Nov.",
    "Une bourse de 2 M€ pour Perlou.",
    "Perlou reçoit 2 M€ de l'État.",
    "La métropole octroie 2 M€ à Perlou.",
    "Perlou se voit attribuer 2 M€ par l'Ademe.",
};
const char* const loans[] = {
    "Perlou emprunte 10 M€.",
    "Perlou obtient un prêt de 10 M€ de la BEI.",
    "La BEI prête 10 M€ à Perlou.",
    "Perlou décroche 10 M€ de dette.",
    "Perlou signe une ligne de crédit de 10 M€.",
    "Perlou lève 10 M€ de dette.",
    "Perlou lève 10 M€ en dette auprès de Kreos.",
    "Perlou émet pour 10 M€ d'obligations.",
    "Perlou place 10 M€ d'obligations convertibles.",
    "Perlou contracte un emprunt de 10 M€.",
    "Perlou boucle un financement bancaire de 10 M€.",
    "Un pool bancaire prête 10 M€ à Perlou.",
    "Perlou s'endette de 10 M€.",
    "Perlou refinance sa dette de 10 M€.",
    "Perlou souscrit un PGE de 10 M€.",
    "Perlou sécurise 10 M€ de venture debt.",
    "La dette de Perlou atteint 10 M€.",
    "Perlou croule sous 10 M€ de dettes.",
    "Kreos apporte 10 M€ de dette à Perlou.",
};
const char* const worths[] = {
    "Perlou est valorisée 100 M€.",
    "Perlou vaut 100 M€.",
    "La valorisation de Perlou atteint 100 M€.",
    "Perlou est estimée à 100 M€.",
    "Perlou affiche une valorisation de 100 M€.",
    "Perlou pèse 100 M€.",
    "Perlou est désormais évaluée à 100 M€.",
    "Ce tour valorise Perlou 100 M€.",
    "Perlou dépasse les 100 M€ de valorisation.",
    "Perlou lève sur une base de 100 M€ de valorisation.",
    "Perlou franchit la barre des 100 M€ de valorisation.",
    "La capitalisation de Perlou est tombée à 100 M€.",
    "Perlou capitalise 100 M€ en Bourse.",
    "Perlou ne vaut plus que 100 M€.",
    "Perlou, valorisation : 100 M€.",
};
const char* const totals[] = {
    "Perlou a levé 50 M€ depuis sa création.",
    "Perlou a levé au total 50 M€.",
    "Perlou totalise 50 M€ levés.",
    "Le total levé par Perlou atteint 50 M€.",
    "Cela porte à 50 M€ le total levé par Perlou.",
    "Perlou a réuni 50 M€ en tout.",
    "Perlou cumule 50 M€ de financements.",
    "En cinq ans, Perlou a levé 50 M€.",
    "Perlou affiche 50 M€ levés au compteur.",
    "Perlou a déjà levé 50 M€.",
    "Les fonds levés par Perlou s'élèvent à 50 M€ au total.",
};
const char* const sales[] = {
    "Perlou réalise 20 M€ de chiffre d'affaires.",
    "Perlou affiche un chiffre d'affaires de 20 M€.",
    "Le chiffre d'affaires de Perlou atteint 20 M€.",
    "Perlou perd 20 M€.",
    "Perlou a perdu 20 M€ en 2023.",
    "Perlou enregistre une perte de 20 M€.",
    "Perlou dégage un bénéfice de 20 M€.",
    "Perlou facture 20 M€.",
    "Perlou vise 20 M€ de revenus.",
    "Les ventes de Perlou atteignent 20 M€.",
    "Perlou dépasse 20 M€ d'ARR.",
    "Perlou a vendu pour 20 M€ de robots.",
    "L'Ebitda de Perlou ressort à 20 M€.",
    "Perlou engrange 20 M€ de commandes.",
    "Perlou signe un contrat de 20 M€.",
    "Perlou a généré 20 M€ l'an dernier.",
    "Perlou pèse 20 M€ de chiffre d'affaires.",
    "Le résultat net de Perlou s'élève à 20 M€.",
    "Perlou creuse ses pertes à 20 M€.",
};
const char* const spendings[] = {
    "Perlou investit 20 M€ dans une usine.",
    "Perlou va investir 20 M€ à Dunkerque.",
    "Perlou consacre 20 M€ à son usine.",
    "Perlou met 20 M€ dans un nouveau centre de données.",
    "L'usine de Perlou coûtera 20 M€.",
    "Perlou prévoit un investissement de 20 M€.",
    "Perlou dépensera 20 M€ en R&D.",
    "Perlou débloque 20 M€ pour son usine.",
    "Perlou engage 20 M€ dans un centre de recherche.",
    "Perlou construit une usine à 20 M€.",
    "Perlou annonce un plan de 20 M€.",
};
const char* const fines[] = {
    "Perlou écope d'une amende de 20 M€.",
    "La Cnil inflige 20 M€ à Perlou.",
    "Perlou est condamnée à verser 20 M€.",
    "Perlou devra payer 20 M€.",
    "La Cnil sanctionne Perlou de 20 M€.",
    "Perlou se voit infliger une sanction de 20 M€.",
    "L'Autorité de la concurrence condamne Perlou à 20 M€ d'amende.",
    "Perlou paiera 20 M€ pour clore le litige.",
    "Amende de 20 M€ pour Perlou.",
    "20 M€ d'amende pour Perlou.",
    "Perlou règle un litige à 20 M€.",
    "Le fisc réclame 20 M€ à Perlou.",
};
const char* const listings[] = {
    "Perlou entre en Bourse et lève 50 M€.",
    "L'introduction en Bourse de Perlou rapporte 50 M€.",
    "Perlou lève 50 M€ lors de son introduction en Bourse.",
    "Perlou réussit son IPO : 50 M€.",
    "Perlou fait ses premiers pas en Bourse avec 50 M€.",
    "Perlou se cote à Paris et récolte 50 M€.",
    "Perlou boucle une augmentation de capital de 50 M€ sur Euronext.",
};
const char* const funds[] = {
    "Partech lève un fonds de 100 M€.",
    "Partech boucle un fonds de 100 M€.",
    "Partech ferme son fonds à 100 M€.",
    "Partech lance un fonds de 100 M€.",
    "Partech annonce le premier closing de son fonds à 100 M€.",
    "Partech dote son nouveau fonds de 100 M€.",
    "Partech réunit 100 M€ pour son nouveau fonds.",
    "Partech clôture son quatrième véhicule à 100 M€.",
};

/// The same verbs and nouns where nobody is financed, bought, fined.
const PressCase other_meanings[] = {
    {"Perlou", "La start-up Perlou récolte 14 millions de signatures.", ""},
    {"Perlou", "La start-up Perlou réunit 14 millions d'abonnés.", ""},
    {"La fête du quartier", "C'est au tour du maire de remettre 14 000 euros à la crèche.", ""},
    {"Perlou", "Perlou fait entrer Technip et Hydro dans son jury, pour 14 séances.", ""},
    {"Perlou", "Perlou garnit ses rayons de 14 millions de livres.", ""},
    {"Perlou", "Perlou dépose 14 millions de brevets chez Ovalo.", ""},
    {"Perlou", "Perlou soutient Ovalo à hauteur de 14 heures par mois.", ""},
    {"Perlou", "Perlou participe au tour de France, 14 millions de spectateurs.", ""},
    {"Perlou", "Perlou ajoute Ovalo à son portefeuille de 14 clients.", ""},
    {"Perlou", "Perlou absorbe 14 millions de tonnes de carbone.", ""},
};

const PressCase plain_cases[] = {
    // marks of emphasis
    {"La semaine des levées", "**Perlou** lève 2 M€ auprès de Demeter.",
     "round done Perlou EUR 2000000"},
    {"La semaine",
     "**Perlou** (Lyon) : 2 M€. **Ovalo** (Pau) : 3 M€, avec Demeter. **Kerma** : 4 M€.",
     "round done Perlou EUR 2000000|round done Ovalo EUR 3000000|round done Kerma EUR 4000000"},
    // described companies act
    {"", "Le rennais Perlou décroche 14 M€.", "round done Perlou EUR 14000000"},
    {"", "Perlou décroche 14 M€ de bonnes notes.", ""},
    // sales of companies, and of what they make
    {"", "Vernay vend Perlou au canadien Ovalo pour 85 M€.",
     "acquisition done Perlou EUR 85000000"},
    {"", "Vernay a vendu Perlou, sa filiale, à Ovalo pour 85 M€.",
     "acquisition done Perlou EUR 85000000"},
    {"", "Vernay vend ses robots à Ovalo pour 85 M€.", ""},
    {"", "Vernay a vendu pour 85 M€ de robots.", "revenue done Vernay EUR 85000000"},
    // bids
    {"", "La start-up Perlou grandit. Ovalo lance une OPA de 14 M€ sur Perlou.",
     "acquisition planned Perlou EUR 14000000"},
    {"", "La start-up Perlou grandit. Ovalo lance un opéra de 14 M€.", ""},
    // names that begin with an epithet
    {"", "Petite Ourse lève 2 M€ auprès de Demeter.", "round done Petite Ourse EUR 2000000"},
    {"", "La petite Perlou lève 2 M€ auprès de Demeter.", "round done Perlou EUR 2000000"},
};

}  // namespace

BOOST_DATA_TEST_CASE(tells_round_verbs, boost::unit_test::data::make(round_verbs), sentence) {
    BOOST_TEST(tells("round", "Perlou", sentence));
}

BOOST_DATA_TEST_CASE(tells_givers, boost::unit_test::data::make(givers), sentence) {
    BOOST_TEST(tells("round", "Perlou", sentence));
}

BOOST_DATA_TEST_CASE(tells_purchases, boost::unit_test::data::make(purchases), sentence) {
    BOOST_TEST(tells("acquisition", "Perlou", sentence));
}

BOOST_DATA_TEST_CASE(tells_public_money, boost::unit_test::data::make(public_money), sentence) {
    BOOST_TEST(tells("grant", "Perlou", sentence));
}

BOOST_DATA_TEST_CASE(tells_loans, boost::unit_test::data::make(loans), sentence) {
    BOOST_TEST(tells("debt", "Perlou", sentence));
}

BOOST_DATA_TEST_CASE(tells_worths, boost::unit_test::data::make(worths), sentence) {
    BOOST_TEST(tells("valuation", "Perlou", sentence));
}

BOOST_DATA_TEST_CASE(tells_totals, boost::unit_test::data::make(totals), sentence) {
    BOOST_TEST(tells("total", "Perlou", sentence));
}

BOOST_DATA_TEST_CASE(tells_sales, boost::unit_test::data::make(sales), sentence) {
    BOOST_TEST(tells("revenue", "Perlou", sentence));
}

BOOST_DATA_TEST_CASE(tells_spendings, boost::unit_test::data::make(spendings), sentence) {
    BOOST_TEST(tells("investment", "Perlou", sentence));
}

BOOST_DATA_TEST_CASE(tells_fines, boost::unit_test::data::make(fines), sentence) {
    BOOST_TEST(tells("other", "Perlou", sentence));
}

BOOST_DATA_TEST_CASE(tells_listings, boost::unit_test::data::make(listings), sentence) {
    BOOST_TEST(tells("ipo", "Perlou", sentence));
}

BOOST_DATA_TEST_CASE(tells_funds, boost::unit_test::data::make(funds), sentence) {
    BOOST_TEST(tells("fund", "Partech", sentence));
}

BOOST_DATA_TEST_CASE(tells_nothing, boost::unit_test::data::make(other_meanings), c) {
    BOOST_TEST(told(c, false) == c.deals);
}

BOOST_AUTO_TEST_CASE(tells_who_bought) {
    const PressCase sold{"", "Vernay vend Perlou, sa filiale, au canadien Ovalo pour 85 M€.", ""};
    BOOST_TEST(told(sold, true) == "acquisition done Perlou EUR 85000000 by Ovalo");
}

BOOST_DATA_TEST_CASE(tells_plain_news, boost::unit_test::data::make(plain_cases), c) {
    BOOST_TEST(told(c, false) == c.deals);
}
