"""English: words of arts, sport, leisure and human interest."""

from copydesk.language.topics import TopicWords

_ARTS = TopicWords(
    code="medtop:01000000",
    name="arts, culture, entertainment and media",
    label="Arts and entertainment",
    short="Arts",
    sure="""
        music musical film movie cinema box-office blockbuster screenplay screenwriter director filmmaker
        actor actress cast casting starring sequel oscar academy-award bafta grammy emmy golden-globe
        brit-award cannes sundance nominee festival hollywood bollywood studio trailer premiere comedy
        drama sitcom soap thriller cartoon animation animated album single song singer songwriter band
        guitarist drummer bassist rapper rap hip-hop rock pop r&b jazz orchestra symphony opera conductor
        composer concert gig tour chart chart-topping lyric dj playlist theatre broadway west-end
        playwright stage ballet dancer choreographer novel novelist author poet poetry bestseller
        publisher literary booker pulitzer museum gallery exhibition painter painting sculpture sculptor
        artist artwork auction-house broadcast broadcaster bbc itv channel television tv radio presenter
        viewer audience ratings show episode series celebrity star fan dvd award prize judge entertainer
        entertainment comic comedian soundtrack screening documentary remake role script talent newspaper
        magazine editor journalist media press reporter columnist publish
    """,
    likely="""
        art culture cultural play perform performance performer act release top number hit win nomination
        winner best fame famous book story character production producer scene debut career record label
        night star critic review ticket creative writer
    """,
    examples=(
        "The film topped the box office and its star is tipped for an Oscar as best actor.",
        "The band will release their new album next month before going on a world tour.",
        "The television drama won the award for best series, and its actress was praised by critics.",
        "The singer's single went straight to the top of the charts.",
        "The museum opened an exhibition of paintings by the artist.",
        "The novelist won a literary prize for her latest book.",
    ),
    narrower=(
        TopicWords(
            code="medtop:20000002",
            name="arts and entertainment",
            label="Arts and entertainment",
            sure="""
                film movie actor actress album band singer song oscar festival theatre opera concert novel
                director comedy drama box-office musical artist exhibition
            """,
            likely="music star award show play perform",
        ),
        TopicWords(
            code="medtop:20000045",
            name="mass media",
            label="Media",
            sure="""
                newspaper broadcaster journalist editor television bbc itv radio magazine columnist
                channel viewer press
            """,
            likely="media news publish show series",
        ),
    ),
)

_SPORT = TopicWords(
    code="medtop:15000000",
    name="sport",
    label="Sport",
    short="Sport",
    sure="""
        football footballer soccer rugby cricket cricketer tennis golf golfer athletics athlete sprinter
        marathon olympic olympics paralympic medal medallist gold-medal bronze championship championships
        champion tournament cup world-cup premiership premier-league league uefa fifa fa nfl nba mlb nhl
        six-nations grand-slam wimbledon match game fixture goal goalkeeper striker midfielder defender
        winger fly-half hooker flanker scrum try penalty free-kick offside half-time injury-time referee
        umpire linesman coach manager squad captain skipper player teammate team club season relegation
        promotion transfer signing loan-signing debut wicket innings batsman bowler century seed seeded
        semi-final semifinal quarter-final quarterfinal final playoff round knockout draw win victory
        defeat beat lose scorer score scoreline equaliser equalizer hat-trick header lead arsenal chelsea
        liverpool manchester-united everton newcastle tottenham real-madrid barcelona milan juventus
        all-blacks doping iaaf drug-test boxing boxer heavyweight formula-one grand-prix ferrari driver
        cyclist cycling tour-de-france race racing runner jump relay hurdle swim swimmer gymnast ski skier
        skater hockey baseball basketball quarterback touchdown stadium pitch dressing-room locker
        kick-off cap
    """,
    likely="""
        play side fan supporter home away point lead injury fit form train training title record ban test
        opener place back contract ball shot set squad face miss chance
    """,
    examples=(
        "The striker scored twice as his side beat their rivals in the league match.",
        "The coach named his squad for the world cup after the captain recovered from injury.",
        "She won the tennis final in straight sets to take her grand slam title.",
        "The sprinter broke the national record to win gold at the championships.",
        "The club signed the midfielder on a three-year contract before the transfer window closed.",
        "England's rugby team lost to Ireland in the six nations.",
    ),
    narrower=(
        TopicWords(
            code="medtop:20001108",
            name="sport event",
            label="Sport",
            sure="""
                cup tournament championship final semi-final olympic match league fixture wimbledon
                grand-slam medal
            """,
            likely="win beat champion title round",
        ),
        TopicWords(
            code="medtop:20001104",
            name="drug use in sport",
            label="Doping",
            sure="doping steroid drug-test banned-substance iaaf anti-doping",
            likely="test ban athlete sprinter",
        ),
    ),
)

_LEISURE = TopicWords(
    code="medtop:10000000",
    name="lifestyle and leisure",
    label="Lifestyle",
    short="Lifestyle",
    sure="""
        recipe cook chef restaurant cuisine wine gardening garden hobby holidaymaker tourist tourism
        travel traveller resort hotel cruise fashion designer catwalk beauty makeup hairstyle diet fitness
        yoga wellness vacation gambling casino lottery bingo toy
    """,
    likely="food drink holiday home style dress party club leisure trip visitor guest family taste",
    examples=(
        "The chef shared a recipe for a summer dish made with fresh vegetables.",
        "Tourists are booking holidays earlier as resorts and hotels raise prices.",
        "The designer showed a new collection at fashion week.",
    ),
)

_INTEREST = TopicWords(
    code="medtop:08000000",
    name="human interest",
    label="People",
    short="People",
    sure="""
        royal prince princess duchess duke queen king palace monarch wedding anniversary birthday bride
        celebrity centenarian twins baby pet dog cat zoo panda puppy record-breaking guinness quirky
        lottery-winner obituary memorial tribute ceremony honour knighted knighthood
    """,
    likely="family mother father love marry marriage child life old story friend animal award couple",
    examples=(
        "The prince and his bride were married in a ceremony watched by thousands.",
        "A dog that went missing for two years was reunited with its owner.",
        "The oldest woman in the country celebrated her birthday with her family.",
    ),
    narrower=(
        TopicWords(
            code="medtop:20000505",
            name="celebrity",
            label="Celebrities",
            sure="celebrity paparazzi tabloid gossip divorce red-carpet",
            likely="star couple fame",
        ),
    ),
)

CULTURE: tuple[TopicWords, ...] = (_ARTS, _SPORT, _LEISURE, _INTEREST)
"""Topics of play and of what people like to hear."""
