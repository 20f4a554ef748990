namespace OpenRadiomics.Checks;

/// <summary>
/// Given names common in several languages, without those that are also words, places or devices (Mark, Grace, Victoria, Max, Jordan, …).
/// A name alone proves nothing; with a family name beside it a text is taken for a person's name.
/// </summary>
internal static class GivenNames
{
    private static readonly HashSet<string> All = new(StringComparer.OrdinalIgnoreCase);

    static GivenNames()
    {
        foreach (var name in (Germanic + English + Romance + Slavic + Others).Split(' ', StringSplitOptions.RemoveEmptyEntries)) All.Add(name);
    }

    public static bool Contains(string word) => All.Contains(word);

    private const string English =
        " aaron abigail adam alan albert alexander alfred alice alison amanda amy andrea andrew angela anna anne annie anthony arthur ashley audrey barbara"
        + " benjamin bernard betty beverly brandon brenda brian bruce bryan cameron catherine charles cheryl christina christine christopher cynthia daniel david"
        + " deborah debra denise dennis diana diane donald donna dorothy douglas dylan edward eleanor elizabeth emily emma eric ethan eugene evelyn frances gary"
        + " george gerald gladys gloria gregory hannah harold harry heather helen henry howard ian irene isabella jacob jacqueline james jane janet janice jason"
        + " jeffrey jennifer jeremy jessica joan joanna john johnny jonathan joseph joshua joyce juan judith judy julia julie justin karen katherine kathleen keith kelly"
        + " kenneth kevin kimberly kyle larry laura lauren lawrence leonard leslie linda lisa logan louis louise lucy malcolm margaret maria marie marilyn martha martin"
        + " mary matthew megan melissa michael michelle nancy natalie nathan nicholas nicole nigel olivia oliver pamela patricia patrick paul peter philip phyllis rachel"
        + " ralph randy raymond rebecca richard robert roger ronald russell ruth samantha samuel sandra sara sarah sean sharon shirley simon sophia sophie stephanie"
        + " stephen steven stuart susan teresa theresa thomas timothy tyler valerie vincent walter wayne wendy william zachary ";

    private const string Germanic =
        " andreas angelika anja anke annika astrid bernd birgit bjorn björn brigitte christa claudia dieter dietmar dirk elke erika ernst eva florian frieda friedrich gerhard"
        + " gisela greta gudrun günter günther guenther hanna hans harald heike heinz helga helmut henrik herbert hermann hildegard holger horst hubert inge ingrid"
        + " jan jana jens joachim johanna johannes jonas josef jürgen juergen jutta karin karl karsten katharina kathrin katja klaus kurt lars lena lukas manfred manuela"
        + " marcel markus marlene martina matthias monika nadine niels nils olaf otto petra rainer regina reinhard renate rolf rüdiger sabine sebastian silke"
        + " stefan stefanie susanne sven svenja tanja thorsten tobias torsten udo ulrich ulrike ursula ute uwe waltraud werner wilhelm wolfgang"
        + " anders annemarie bram daan femke geert gerrit hendrik ingeborg jeroen joost joris kirsten lotte maarten marieke marijke mats merel pieter rik ruben sander sanne"
        + " sigrid solveig thijs willem wouter ";

    private const string Romance =
        " alain alessandra alessandro alessio alejandro alfonso alvaro amélie andrés angelo antoine antonella antonio arnaud aurélie beatriz bernardo brigitte camille carla carlos"
        + " carlo carmen caroline catarina cécile cécilia cecilia chantal chiara christophe claire claude concetta corinne cristina diego domenico dominique edoardo eduardo elena"
        + " elisabetta elodie emanuele enrico enrique ernesto esteban federica federico felipe fernanda fernando filippo francesca francesco francisco françois francois"
        + " françoise gabriela gabriele gérard giacomo gianluca giorgio giovanni giovanna giulia giuseppe gonzalo graziella guido guillaume guillermo gustavo hélène helene"
        + " hugo ignacio isabel isabelle jacques javier jérôme jerome jean joão joao jorge josé jose josefina juana juliette laetitia laurence laurent lorenzo lourdes luc luca"
        + " lucia luigi luis luisa manuel marcella marcello marcelo marco margarita margherita mariana mario martine massimo mathieu matilde matteo mauricio maurizio mercedes"
        + " michel michele miguel mireille monique nathalie nicola nicolas olivier ornella pablo paola paolo pascal patrizia pedro philippe pierre pietro pilar raffaele rafael ramón"
        + " ramon raúl raul rené ricardo riccardo roberta roberto rocío rodrigo rosario salvatore sergio silvia simona simone stéphane stefania stefano sylvie thérèse thierry tiago"
        + " valentina valeria véronique vincenzo virginie vittorio xavier yves yvonne ";

    private const string Slavic =
        " agnieszka aleksandr aleksandra alexei alexey anastasia andrei andrej andrzej barbora bogdan boris bożena dagmar dariusz dimitri dmitri dmitry dmytro dragan ekaterina"
        + " ewa galina goran grzegorz halina hana igor irina iryna ivan ivana jakub jaroslav jerzy jiří jiri joanna kamil katarzyna krystyna krzysztof ladislav lenka"
        + " ludmila łukasz maciej magdalena małgorzata malgorzata marcin marek mariusz marta mateusz michał mikhail milan milica miroslav nadezhda natalia nataliya nikolai"
        + " nikolay oksana oleg oleksandr olga ondřej paweł pawel petr piotr radek sergei sergey siarhei slobodan stanisław stanislav svetlana tadeusz tatiana tatjana tetiana"
        + " tomasz tomáš vaclav václav vasily veronika vladimir volodymyr wojciech yuri zbigniew zdeněk zofia zoran zuzana ";

    private const string Others =
        " abdul abdullah ahmed ahmet aisha akira ali amina amit anil anita anjali anita arjun ayşe ayse chang chen deepak emre fatima fatma hamid haruki hassan hideo hiroshi"
        + " hüseyin huseyin hussein ibrahim ichiro ismail jamal kazuo keiko kenji khadija krishna kumar lakshmi leila li mahmoud mehmet mei michiko minh mohamed mohammad"
        + " mohammed muhammad murat mustafa nguyen noriko omar osman özlem pooja priya rahul rajesh ravi reza rohan sakura sanjay santosh satoshi seyed shinji sunil sunita"
        + " suresh takashi takeshi tetsuo thanh tuan vijay wei xiao yang yoko yoshi yuki yuko yusuf zeynep zhang"
        + " eleni giorgos ioannis konstantinos kostas nikos panagiotis vasilis yannis anneli eero heikki jukka kari marjatta matti mika pekka timo ville"
        + " ferenc gábor gabor istván istvan jános janos judit katalin lászló laszlo zoltán zoltan ion ioana mihai vasile avi moshe noa shlomo yael ";
}
