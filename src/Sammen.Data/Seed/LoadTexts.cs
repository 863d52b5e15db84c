using System.Text;
using Sammen.Domain.Notes;
using Sammen.Domain.Projects;

namespace Sammen.Data.Seed;

/// <summary>Invented words of a load, put together from a handful of parts. They read as Danish notes do and are about nobody.</summary>
internal static class LoadTexts
{
    private const int ShortestNote = 60;
    private const int LongestNote = 600;

    /// <summary>The part that reaches the aim may overshoot it by its own length.</summary>
    private const int LongestAim = 500;

    /// <summary>As often as workshops bring them forth: a decision now and then, after the concerns.</summary>
    private static readonly NoteKind[] Kinds =
    [
        NoteKind.Insight, NoteKind.Concern, NoteKind.Insight, NoteKind.Hardship, NoteKind.Idea,
        NoteKind.Insight, NoteKind.Decision, NoteKind.Insight, NoteKind.Concern, NoteKind.Idea,
    ];

    private static readonly NoteVisibility[] Visibilities =
    [
        NoteVisibility.Programme, NoteVisibility.Programme, NoteVisibility.Programme, NoteVisibility.Programme, NoteVisibility.Programme,
        NoteVisibility.Programme, NoteVisibility.Programme, NoteVisibility.Municipality, NoteVisibility.Municipality, NoteVisibility.Facilitators,
    ];

    private static readonly Dictionary<NoteKind, string[]> Openings = new()
    {
        [NoteKind.Insight] =
        [
            "Når vi går dagen igennem, viser det sig, at de fleste afbrydelser kommer af noget andet end det, vi troede.",
            "Gruppen kan nu selv sige, hvad teknologien skal være bedre til end den måde, de arbejder på i dag.",
            "Det er ikke apparatet, der tager tiden, men alt det, der skal være på plads, før det bliver tændt.",
        ],
        [NoteKind.Decision] =
        [
            "Vi prøver det på to hold i fire uger og ser på tallene sammen, før nogen bestiller mere.",
            "Aftalen er, at den gamle arbejdsgang bliver stående, indtil begge vagter har sagt ja til den nye.",
            "Lederen sætter en time af hver uge til spørgsmål, og den time kan ikke lægges oven i noget andet.",
        ],
        [NoteKind.Concern] =
        [
            "Flere er bange for, at det bliver endnu et sted at skrive det samme, som allerede står et andet sted.",
            "Hvis det kun er de unge på holdet, der lærer det, står aftenvagten alene med det.",
            "Ingen har endnu kunnet svare på, hvem man ringer til, når det går i stykker klokken tre om natten.",
        ],
        [NoteKind.Hardship] =
        [
            "Det svære er at finde en time, hvor alle, det handler om, kan være i samme rum.",
            "Vi har lovet mere, end vi kan holde, og det er sværere at sige højt end at skrive.",
            "Leverandøren og vi bruger de samme ord om to forskellige ting, og det opdagede vi for sent.",
        ],
        [NoteKind.Idea] =
        [
            "Man kunne lade en borger og en medarbejder prøve det sammen og skrive ned, hvor de går i stå.",
            "Hvad nu hvis hver vagt afleverer ét eksempel, der gik godt, og ét, der ikke gjorde?",
            "Det kunne hænge ved siden af kaffemaskinen, så man kan se, hvor langt vi er nået.",
        ],
    };

    private static readonly string[] Parts =
    [
        "Det gælder især i weekenden.",
        "En af de erfarne viste, hvordan hun gør, og resten af bordet nikkede.",
        "Der var uenighed om, hvor meget det betyder.",
        "Vi så på fire almindelige dage og talte, hvor mange gange der blev ledt efter noget.",
        "Tillidsrepræsentanten vil gerne være med, næste gang det bliver talt igennem.",
        "Tallene fra sidste kvartal passer ikke med det, folk oplever.",
        "To huse gør det på hver sin måde, og begge mener, at det er den eneste.",
        "Det blev sagt stille, men det blev sagt af tre.",
        "Spørgsmålet kommer igen, når vi ved, hvad prøven har vist.",
        "IT siger, at det kan lade sig gøre, hvis nogen ejer listen.",
        "Borgerne har vi ikke spurgt endnu, og det bør være det næste, vi gør.",
        "Nogle vil hellere vente, til de nye kolleger er begyndt.",
        "Det står allerede i vejledningen, men på side fjorten.",
        "Vi lod det ligge og tog det op igen efter pausen, hvor det gik lettere.",
    ];

    private static readonly (string Technology, TechnologyKind Kind, string Workplace, Area Area)[] Subjects =
    [
        ("Sensorer i boligen", TechnologyKind.SensorsAndMonitoring, "Hjemmeplejen, aftenvagten", Area.ElderlyAndHealth),
        ("Skærmbesøg", TechnologyKind.CommunicationAndScreenContact, "Sygeplejen i distrikt øst", Area.ElderlyAndHealth),
        ("Tale til tekst i journalen", TechnologyKind.AiAndDecisionSupport, "Socialrådgiverne på familieområdet", Area.ChildrenAndSchools),
        ("Ruteplanlægning", TechnologyKind.PlanningAndDocumentation, "Vej og park", Area.TechnicalAndEnvironment),
        ("Digital hjælper på hjemmesiden", TechnologyKind.AiAndDecisionSupport, "Borgerservice", Area.AdministrationAndCitizenService),
        ("Varsling om fugt i bygninger", TechnologyKind.SensorsAndMonitoring, "Ejendomsdriften", Area.TechnicalAndEnvironment),
        ("Fælles opgavetavle", TechnologyKind.PlanningAndDocumentation, "Dagtilbuddene", Area.DayCare),
    ];

    private static readonly string[] WorkshopTitles =
    [
        "Opstart: hvad er opgaven?", "Hverdagen, som den er", "Sparring med ledelsen", "Hvad skal vi kunne?", "Hvem skal med?", "Midtvejs: hvad ved vi nu?",
    ];

    private static readonly string[] Places = ["Mødelokale 2", "Personalestuen", "Rådhuset, sal B", "På skærm"];

    private static readonly string[] Reasons =
    [
        "Afprøvningen viste, at grundlaget ikke var færdigt.",
        "Medarbejderne bad om at få formålet talt igennem en gang til.",
        "Tilbuddene lå langt fra det, vi havde beskrevet.",
    ];

    private static readonly (string What, string Responsible)[] Promises =
    [
        ("Spørge leverandøren om oppetid og om, hvem der svarer uden for arbejdstid", "Projektlederen"),
        ("Skrive en side om arbejdsgangen og hænge den op", "Teamkoordinatoren"),
        ("Aftale tid i MED-udvalget", "Områdelederen"),
        ("Finde to, der vil oplære de andre", "Afdelingslederen"),
        ("Tælle i to uger, hvor ofte det sker", "Aftenvagten"),
    ];

    public static NoteContent Content(Random random)
    {
        var kind = Pick(Kinds, random);
        return new NoteContent(Text(kind, random), kind, Pick(Visibilities, random));
    }

    public static (string Technology, TechnologyKind Kind, string Workplace, Area Area) Subject(int project) => Subjects[project % Subjects.Length];

    public static string WorkshopTitle(int index) => WorkshopTitles[index % WorkshopTitles.Length];

    public static string Place(Random random) => Pick(Places, random);

    public static string Reason(Random random) => Pick(Reasons, random);

    public static (string What, string Responsible) Promise(Random random) => Pick(Promises, random);

    private static string Text(NoteKind kind, Random random)
    {
        var aim = random.Next(ShortestNote, LongestAim);
        var text = new StringBuilder(Pick(Openings[kind], random), LongestNote);
        for (var part = random.Next(Parts.Length); text.Length < aim; part++)
        {
            text.Append(' ').Append(Parts[part % Parts.Length]);
        }

        return text.ToString();
    }

    private static T Pick<T>(T[] among, Random random) => among[random.Next(among.Length)];
}
