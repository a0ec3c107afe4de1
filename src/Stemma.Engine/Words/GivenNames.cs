using System.Collections.Frozen;

namespace Stemma.Words;

/// <summary>Given names that most often are a woman's, or a man's, around the world; names of both are left out.</summary>
internal static class GivenNames
{
    private static readonly FrozenSet<string> Women = WordTable.Words(
        """
        abigail ada adriana aisha alice alicia alina amanda amal amelia amina amira amy ana anastasia andrea angela angelina anita ann anna anne annette annie
        antonia anya ashley astrid audrey barbara beatrice beatriz bella bernadette beth betty beverly bianca bonnie brenda bridget brigitte camila camille carla
        carly carmen carol carolina caroline carolyn catalina catherine cecilia celia charlotte cheryl chiara chloe christina christine cindy claire clara
        claudia connie cristina cynthia daniela daria deborah debbie denise diana diane dilma dolores donna dora doris dorothy edith eileen ekaterina elaine
        elena eleanor elisabeth elise elizabeth ella ellen elsa emily emma erica erika erin esther ethel eva eve evelyn fatima fatma fiona florence frances
        francesca gabriela gabrielle geraldine gina giorgia giulia gloria grace greta gretchen gulnara gwen hanan hannah harriet hatice heather heidi helen
        helena helga hilary hillary huma ida ines ingrid irene irina iris isabel isabella ivana jacqueline jane janet janice jasmine jeanne jennifer jenny
        jessica jill joan joanna jodi josephine joyce juanita judith judy julia juliana julie julieta june karen karin karla kate katherine kathleen kathryn
        kathy katie katrina kayla keiko kellyanne kimberly kirsten kristen kristin kristina lara latifa laura lauren layla leila lena leyla lidia
        ligia lillian lina linda lisa liz lois lola loretta lori lorraine louise lucia lucy ludmila luisa lydia lynn maggie maha maia malala malia margaret
        margarita maria mariam marian marianne marie marija marilyn marina marjorie marlene marta martha mary maryam maureen maya megan mei melania
        melanie melissa mercedes meredith michaela michelle mila mildred mira miriam molly mona monica monique nada nadia nancy naomi natalia natalie natasha
        nicole nina noor nora norma olga olivia oksana paola pamela patricia paula pauline peggy penelope petra phyllis priscilla priti rachel ramona rania raquel rebecca regina renee rita roberta rosa rosalind rose rosemary roxana ruth sabrina sally samantha samira sandra sara sarah savannah selma shannon sharon sheila
        shirin shirley silvia simone sofia sonia sonya sophia sophie stacey stella stephanie sue susan susana susanna suzanne svetlana sylvia tamara tania
        tanya tatiana teresa tess theresa tiffany tina tulsi uma ursula valentina valeria valerie vanessa vera veronica victoria viktoria viola
        virginia vivian wanda wendy whitney yasmin yelena yolanda yulia yvette yvonne zahra zainab zara zoe zsuzsanna lolita ivanka huda malin agnes gita indira sushma mamata jacinda sanna mette kaja
        """);

    private static readonly FrozenSet<string> Men = WordTable.Words(
        """
        aaron abdul abdullah abraham adam adnan adrian ahmad ahmed alan albert alberto alejandro aleksandar aleksei alexander alexei alexandre alfonso alfred
        ali allan allen alvaro amir anatoly anders andre andreas andrei andres andrew andrzej angus antoine anton antonio anthony antony arash arif arnold
        arthur artur arturo asif aung austan barack barry bart bashar ben benedict benito benjamin bernard bernie bill billy bjorn bob boris brad bradley brendan
        brent brett brian bruce bruno bryan byron carl carlo carlos cedric cesar chad charles charlie chris christian christoph christopher chuck clarence claude
        clifford colin conor corey craig curtis cyril dale damian dan daniel daoud darren dave david dean dennis denis derek desmond diego dieter dimitri
        dirk dmitri dmitry dominic don donald doug douglas duncan dwight earl ed eddie edgar eduardo edward edwin elias elijah emilio emmanuel enrique eric
        erik ernest ernesto ernst ethan eugene evan evgeny fabio faisal farid federico felipe felix ferdinand fernando filip florian francis francisco
        francois frank franz fred frederick friedrich gabriel gareth gary gavin gene geoff geoffrey george georges gerald gerard gerhard gilbert giorgio
        giovanni giuseppe glen glenn gordon graham greg gregory guido guillaume gunther gustavo guy habib hadi hamid hans harold harry harvey hasan hassan
        hector heinrich helmut henri henrik henry herbert herman hiroshi horst howard hubert hugh hugo hussein hossein ian ibrahim igor ilya imran isaac ismail
        ivan jack jacob jacques jaime jake jamal james jamie jared jason javier jay jeb jeff jeffrey jeremy jerome jerry jesse jim jimmy joachim joao joe
        joel johan johann john johnny jon jonas jonathan jorge jose josef joseph josh joshua juan julian julio jurgen justin kamal karim karl kareem keith ken
        kenneth kenji kevin khalid khizr kirk klaus konstantin kurt kyle lance larry lars laurent lawrence leon leonard leonid leonardo leopold lester lev
        lloyd lorenzo louis luc luca lucas luigi luis luiz lukas luke magnus mahmoud malcolm manuel marc marcel marco marcos marcus mario mark markus martin
        marvin masood massimo matt matteo matthew matthias maurice mauricio max maxim maximilian mehmet mehdi melvin michael michal michel miguel mike mikhail
        milos mitch mitt mohamed mohammad mohammed moses muhammad murat mustafa nabil narendra nathan nathaniel neil nelson newt nicholas nick nicolas nigel nikita nikolai
        norman oleg oliver olivier omar orlando oscar osama oskar otto owen pablo paolo patrick paul pavel pedro per percy perry pete peter petr phil philip
        philippe pierre pietro piotr rafael rahm rahul rajiv ralph ramon randy rand raul ray raymond recep reggie reinhard rene reza ricardo richard rick ricky rob
        robert roberto rod roderick rodrigo roger roland rolf roman ron ronald rory ross roy ruben rudolf rudy rupert russell ryan saad saddam saeed salem salman
        salvador salvatore sam samir samuel sandro sanjay santiago scott sean sebastian sergei sergey sergio seth shane shaun shawn shinzo sidney silvio simon slobodan
        spencer stan stanley stefan stefano stephen steve steven stewart stuart sven sylvain tariq ted terrence theo theodore thierry thomas tim timothy
        tobias todd tom tomas tommy tony trent trevor tristan tyler tyrone umberto uwe vaclav valery vasily vernon victor viktor vincent vincenzo vitaly
        vladimir volodymyr wade waleed walid wallace walter warren wayne wesley wilfred wilhelm willem william willy winston wolfgang xavier yair yasser
        yitzhak yoshihide youssef yuri yusuf yves zbigniew zoran xi benjamin jens mateusz viktor andrej janez borut
        """);

    /// <summary>1 for a woman's name, −1 for a man's, 0 where it does not tell. In lower case.</summary>
    public static int Gender(string given) => Women.Contains(given) ? Men.Contains(given) ? 0 : 1 : Men.Contains(given) ? -1 : 0;
}
