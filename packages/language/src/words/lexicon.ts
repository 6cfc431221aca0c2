/** A set of the words in a text of words. */
export function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/))
}

export const ADVERBS =
  words(`also just probably really maybe perhaps then still already always ever even instead
  certainly definitely simply clearly obviously at-least rather quite sooner thus first often somehow either both all
  again once now better together easily double triple`)

/** What one says before one says something. */
export const INTERJECTIONS = words(
  'lol haha ugh argh oops whoops well yeah yes no damn crap hmm ok okay oh ah sigh sorry sry fwiw imo tbh honestly wow',
)

export const SUBJECT_PRONOUNS = words('i we he she they you it this that these those there who')

export const DETERMINERS = words(
  'the a an my our your his her their its this that these those some any each every no',
)

export const PREPOSITIONS =
  words(`of in on at for with from to by during after before behind about between without
  within under over into through via per against until upon among across`)

/** Words before which another clause lies. */
export const CONJUNCTIONS =
  words(`and but or so because when while if as since although though where whereas than
  however therefore yet nor whether unless until hence plus otherwise`)

/** What a person is called; plurals by a final s. */
export const PEOPLE =
  words(`team engineer operator admin administrator sysadmin on-call oncall responder developer dev
  user customer manager colleague coworker co-worker people person staff support sre ops management lead reviewer author
  maintainer contributor technician contractor crew folks guy guys owner intern employee individual human group
  leadership commander shift analyst architect tester qa member dba programmer lads everyone everybody somebody someone
  one us devops boss director executive volunteer moderator deployer committer author's caller dispatcher supervisor
  newcomer junior senior approver requester presenter planner electrician nurse teammate leader coder guys lot committee students student instructor writer organizer organiser coordinator consultant freelancer agency specialist
  expert trainee apprentice deputy auditor tech clerk mechanic cleaner receptionist foreman doctor captain trader accountant courier dude bloke marketing finance sales procurement netops helpdesk hr`)

/** People who use what others run, and companies: what they do is as often an effect as a deed. */
export const OUTSIDERS =
  words(`user users customer customers client clients visitor visitors subscriber subscribers
  reader readers student students vendor vendors provider providers supplier suppliers`)

/** Who means harm: what they could have done is the size of an effect. */
export const ATTACKERS = words(
  `attacker attackers hacker hackers intruder intruders adversary adversaries scammer scammers phisher thief`,
)

/** First names often met, for "Maria's fault" and "Tom should have". */
export const FIRST_NAMES =
  words(`alice bob carol dave maria anna peter paul john jane mike michael sarah david james mary
  robert tom thomas chris alex sam daniel dan emma lisa laura julia kate katie kevin brian steve steven mark matt andrew
  andy tim jim joe jack nick ben adam eric erik george greg henry ian jason jeff jen jenny jessica jon jonathan josh
  justin karen ken larry linda lucy luke martin max megan melissa nancy nathan neil nina oliver olivia pat patrick priya
  rachel raj ravi rebecca richard rick rob roger ron rosa ruth ryan scott sean simon sofia sophie stephen sue susan ted
  tina tony victor wei will yuki yusuf zoe ahmed ali amir ana ananya antonio carlos chen claire diego elena fatima felix
  fiona francesca hana hannah hassan ingrid ivan jose juan kim lars leo lena lin luis maya mei miguel mohamed nadia noor
  omar pablo pedro petra sven tariq yan ying
  abdul adrian agnes aisha alan alicia alison amanda amelia amina amy andrea angela anil anita anja anton arjun arthur astrid
  beatrice bernd beth bianca bjorn boris bruno carla carmen caroline catherine cathy cecilia charlotte christian
  christina christine clara colin craig daniela darren deepak denise dennis diana dirk dmitri dominic donna doris dylan edith
  edward eileen elaine eleanor elisabeth elizabeth emily emre erika ernesto esther eva evelyn farah fernando florian frank
  franz frederik gabriel gavin gemma georgia gerard gita giulia gordon graham gunnar gustav harold harriet harry heather
  heidi helen helena henrik holger howard hugo ibrahim ilse imran ines inga isabel jacob jake jakob jamal jamie jana janet
  javier jerome jessie joan joanna joao joaquin joel johan johanna jonas jorge josef joseph joyce judith jurgen karl karin
  katharina kathrin kerstin klaus kofi kumar kyle laurent leila leon leonie liam linnea lisbeth lorenzo louis louise lukas
  maggie magnus mahmoud malik manuel marc marco marcel marcus margaret mariam marie marina mario marion marta martina matteo
  mathias matthew matthias maureen mehmet michal michelle mikael miriam mohammed moritz muhammad nadine naomi natalia
  natalie natasha nicholas nicola nicole nigel nikhil nikolai nils nora norbert olaf olga oscar otto pamela pascal patricia
  paula paulo peggy philip philipp pierre pilar rafael rahul ralph ramon raquel rashid raul renate ricardo rita roberto
  rodrigo rohan roland rolf rupert ruben sabine sally samantha samir samuel sandra sandro sanjay sara sebastian serge
  sergei shirin shreya silvia simone sonia stefan stefanie stella stephanie stuart suresh svetlana sylvia tanya tara teresa
  theo theresa thierry thorsten timo tobias toby tomas tracy trevor ulrich ursula valerie vanessa vera veronica viktor
  vincent vivek walter wanda wendy werner wolfgang xavier yara yasmin yolanda yvonne zainab zara`)

/** Past participles that do not end in -ed. */
export const IRREGULAR =
  words(`been become begun bent bought broken brought built burnt caught chosen come cut dealt done
  drawn driven fallen felt found forgotten frozen given gone gotten got grown had heard held hidden hit hung kept known
  laid learnt learned led left lent let lost made meant met mistaken misread overridden overlooked paid put quit read
  rebuilt rerun reset run rewritten said seen sent set shown shut slept spent split spoken spotted stood stuck taken
  taught thought thrown told tought understood undone withdrawn woken won worn written backed sped spun sought set-up
  overseen foreseen rtfm rtfmd`)

/** Words in -ed that are no participles. */
export const NOT_PARTICIPLES = words(
  'need indeed speed feed seed bed red embed shed exceed proceed succeed breed',
)

/** Participles that stand before a noun as often as they carry a verb: "should have limited access". */
export const ADJECTIVAL =
  words(`limited restored dedicated automated detailed distributed improved increased reduced related
  managed named nested shared encrypted unlimited fixed associated defined read set documented linked centralized
  centralised updated extended advanced`)

/** To prevent, to notice, to tell: what a measure does that was not there; past participles. */
export const HELPS =
  words(`prevented avoided caught detected noticed alerted warned notified flagged stopped revealed
  shown helped saved allowed mitigated reduced shortened limited spotted found identified discovered surfaced averted
  blocked protected made minimized minimised eliminated highlighted told enabled improved sped simplified
  accelerated eased let absorbed bought given refused rejected uncovered signalled signaled sufficed contained paged pointed`)

/** More of it, for what is done by nobody in particular. */
export const HANDLED =
  words(`handled improved done restored recovered documented tested communicated solved addressed clearer better
  faster quicker sooner easier smoother earlier escalated monitored anticipated foreseen planned reviewed
  verified checked cut halved diagnosed investigated rolled reverted engaged announced notified sped executed coordinated
  managed designed implemented`)

/** What only people do; past participles and infinitives. */
export const HUMAN_ACTS =
  words(`notified notify told tell informed inform communicated communicate noticed notice
  checked check verified verify documented document tested test reviewed review asked ask read realised realized realise
  realize considered consider mentioned mention announced announce paged page escalated escalate coordinated coordinate
  understood understand recognised recognized recognise recognize remembered remember followed follow planned plan
  anticipated anticipate discussed discuss thought think looked look known know pinged ping warned warn said say
  explained explain consulted consult involved involve investigated investigate prioritised prioritized prioritize
  double-checked called call waited wait spoken speak written given agreed agree raised raise decided decide learned
  learn admitted paid pay listened listen foreseen foresee acknowledged acknowledge respond responded engage engaged
  rolled assign mention pause questioned question challenged challenge objected object insisted insist hesitated`)

/** Better than it was. */
export const SOONER =
  words(`earlier sooner faster quicker quickly better instead differently shorter less fewer smoother
  beforehand immediately ago avoided prevented easier clearer`)

/** Signs that the writer expects a state, by now or in some release. */
export const BY_NOW = words('iirc afaik afaict already tomorrow soon shortly now hopefully')

/** Talk about how one talks: guides, not accounts. */
export const ABOUT_TALK =
  words(`counterfactual counterfactuals blameless blamelessly blamelessness hindsight-bias
  reprimanded culture dekker sidney`)

/** Said from where the end is known. */
export const IN_HINDSIGHT = words('hindsight retrospect ideally')

/** Words that open a question, or a list of what is asked for. */
export const ASKS = words('how why what whether which where things anything ways areas')
