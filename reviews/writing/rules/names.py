"""Given names that many children in English schools bear, and capitalised words of schools that are none.

Chosen by us from what is common over the last decades in the country's many languages; not a register and never complete. Names that
are everyday words besides (Grace, Will, May) are left out: by themselves they would warn of every other sentence.
"""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _pairs(text: str) -> frozenset[str]:
    return frozenset(" ".join(pair.split()) for pair in text.split(","))


GIVEN_NAMES = _words(
    """
    Aadam Aaliyah Aaron Abbie Abbas Abdul Abdullah Abdulrahman Abigail Abu Ada Adam Adeel Adele Aditya Adnan Adrian Agnieszka Ahmad Ahmed
    Aidan Aiden Aisha Aishah Alan Alastair Albie Aleksander Aleksandra Alex Alexander Alexandra Alexia Alfie Alfred Ali Alice Alicia Alina
    Alisha Alistair Aliyah Allan Alyssa Amaan Amal Amanda Amara Amber Amelia Amelie Amina Aminah Amir Amira Amirah Amy Ana Anaya Andrea
    Andrei Andrew Andrzej Angel Angela Anika Anita Anna Annabel Annabelle Anne Annie Anthony Anton Antoni Anya Aoife Archie Aria Ariana
    Arjun Arlo Armaan Arthur Artur Arun Aryan Asad Asha Ashton Asif Asma Aurora Ava Ayaan Ayan Ayesha Ayla Aylin Ayub Aziz Bailey Barnaby
    Bartosz Beatrice Becky Bella Ben Benjamin Bethany Bilal Bianca Blessing Bobby Bogdan Bradley Brandon Brayden Brendan Brian Bronwyn
    Bryony Caitlin
    Caleb Callum Calum Cameron Camila Carl Carla Carlos Carmen Caroline Carter Casey Cassie Catherine Cerys Chanel Charlie Charlotte Chelsea
    Chidi Chloe Chris Christina Christopher Ciara Claire Clara Cody Colin Connie Connor Conor Cora Corey Courtney Craig Cristina Daisy Dale
    Damian Damien Dan Daniel Daniela Danielle Danny Daria Darcey Darcy Darius Darren David Dawid Dean Declan Deepak Delilah Demi Denis
    Denisa
    Dennis Derek Destiny Dexter Diana Diego Divya Dominic Dominik Dora Dylan Ebony Eden Edie Edith Edward Eesa Ela Eleanor Elena Elijah
    Elisa Elise Eliza Elizabeth Ella Elle Ellie Elliot Elliott Ellis Eloise Elsa Elsie Emily Emilia Emma Emmanuel Erica Erik Erin Esme
    Esmee Esther Ethan Eva Evan Eve Evelyn Evie Ewan Ezra Faisal Fatima Fatimah Favour Felicity Felix Fern Fiona Filip Finlay Finley Finn
    Florence Fran Frances Francesca Francis Frank Frankie Freddie Freddy Frederick Freya Gabriel Gabriela Gabriella Gareth Gary Gavin Gemma
    Geoffrey George Georgia Georgie Georgina Gethin Gianna Gino Giovanni Gloria Gracie Greg Gregory Gurpreet Gwen Hadiya Hafsa Haider
    Hajra Hamish
    Hamza Hana Hanna Hannah Harley Harold Haroon Harpreet Harriet Harris Harrison Harry Harvey Hasan Hassan Hayden Hayley Heather Heidi
    Helen Henry Hiba Holly Hugh Hugo Humaira Humza Husna Hussain Hussein Ian Ibrahim Idris Ikra Ilyas Imaan Iman Imogen Imran Inaaya
    Inaya Iqra Iris Isa Isaac Isabel Isabella Isabelle Isha Isla Ismail Issac Ivan Ivy Iwan Jack Jackson Jacob Jacqueline Jad Jade Jaden
    Jagoda Jaiden Jake Jakub Jamal James Jamie Jan Jana Jane Janet Jared Jasmin Jasmine Jason Jasper Javier Jay Jayden Jean Jemima Jennifer
    Jenny Jeremy Jess Jesse Jessica Jill Jim Jimmy Joanna Joanne Jodie Joe Joel John Johnny Jon Jonah Jonathan Jordan Joseph Josh Joshua
    Josie Jude Judith Julia Julian Julie Juliette Justin Justyna Kacey Kacper Kai Kaiden Kalina Kamil Kamran Karen Karim Karina Karolina
    Kasia Kasper Kate Katherine Kathryn Katie Katy Kavya Kayden Kayla Kayleigh Keira Keiran Kelly Kelsey Kelvin Ken Kenneth Kenzie Kerry
    Kevin Khadija Khadijah Khalid Khalil Kian Kiara Kieran Kim Kimberley Kiran Kirsty Klara Krish Krishna Krystian Kuba Kwame Kyle Kyra
    Lacey Laila Lara Laura Lauren Layla Layton Lea Leah Leanne Lee Leila Lena Lennie Lennon Lenny Leo Leon Leonard Leonardo Leonie Leony
    Levi Lewis Lexi Lexie Liam Libby Lila Lilah Lillian Lilly Lily Lina Linda Lisa Logan Lola Lorenzo Lottie Louie Louis Louisa Louise
    Luca Lucas Lucia Lucian Lucie Lucy Luis Luka Lukas Luke Lukasz Luna Lydia Lyla Lyra Mabel Macie Maciej Maddie Maddison Madeleine
    Madeline Madison Maeve Magda Magdalena Mahdi Maheen Mahmoud Maisie Maja Malachi Malaika Malik Manraj Marcel Marcelina Marcin Marcus
    Margaret Maria Mariam Marie Marina Mario Marley Marta Martha Martin Martyna Marwa Mary Maryam Mason Mateusz Mateo Mathew Matilda Matt
    Matteo Matthew Max Maximus Maxwell Maya Megan Mehmet Melanie Melissa Mia Micah Michael Michal Michalina Michelle Miguel Mihai Mikael
    Mikey Mikolaj Mila Milan Miles Milena Millie Milly Milo Mina Minnie Miranda Miriam Misbah Mohamed Mohammad Mohammed Mohamud Moiz Mollie
    Molly Monika Morgan Moses Muhammad Muhammed Mukhtar Musa Mustafa Mya Myla Nabila Nadia Nadine Naomi Nasir Natalia Natalie Natasha Nathan
    Nathaniel Neha Neil Nell Nelly Niall Niamh Nico Nicholas Nicola Nicole Nikita Nikodem Nikola Nikolas Nina Noah Noel Noor Nora Norah Nuh
    Nusaybah Oisin Ola Olaf Oliver Olivia Oliwia Oliwier Ollie Omar Omari Oscar Oskar Osman Otis Otto Owain Owen Pablo Paige Parker Patricia
    Patrick Patryk Paul Paula Paulina Penelope Perry Peter Petra Philip Phillip Phoebe Pippa Piotr Pola Polly Poppy Precious Preston Priya
    Quinn Rachel Radu Rafael Rafal Rahim Rahma Raihan Raj Rajan Ralph Ralphie Ramin Ramla Rana Raphael Rashid Ravi Rayaan Rayan
    Raymond Rayyan
    Rebecca Reece Reggie Rehan Remi Renee Reuben Rhea Rhian Rhiannon Rhys Ria Riaz Ricardo Richard Ricky Rida Rihanna Riley Rita Riya
    Roan Robbie Robert Robyn
    Rohan Roman Romeo Ronan Ronnie Rory Rosa Rosalind Rosie Ross Rowan Roxanne Ruben Rufus Rukhsana Rumaisa Rupert Ruqayyah Russell
    Ruth Ryan
    Saad Sabrina Sadia Saeed Safa Safiya Safiyyah Sahar Sahil Saif Saira Salma Salman Sam Samantha Sameer Samia Samina Samira Samuel Sana
    Sandeep Sanjay Santiago Sara Sarah Sasha Scarlett Scott Sean Seb Sebastian Selena Selina Serena Seth Shabaz Shahid Shaima Shane Shannon
    Shaun Shauna Shayan Shazia Shreya Shyam Sian Sienna Sierra Silas Simon Simran Sinead Skyla Skye Sofia Sofija Sohail Sonia Sonny
    Sophia Sophie Spencer
    Stacey Stan Stanislaw Stanley Stefan Stella Stephanie Stephen Steven Stuart Sufyan Suhail Sulaiman Sumaya Sumayyah Susan Syed Sylvia
    Szymon Tabitha Taha Tahir Talha Tamara Tami Tamsin Tanisha Tanya Tara Tariq Taylor Ted Teddy Tegan Temi Teresa Tess Thea Theo Theodore
    Thomas Tia Tiana Tiffany Tilly Tim Timothy Toby Tomas Tom Tommy Tomasz Tony Tracey Travis Tristan Tyler Tymon Uma Umar Usman Uthman
    Valentina Vanessa Veronica Victor Victoria Viktor Viktoria Vincent Violet Viraj Wajid Walter Warren Wayne Wendy Weronika Wiktor
    Wiktoria Wilfred William Willow Wojciech Xander Xavier Yahya Yan Yara Yasin Yasmin Yasmine Yaseen Yash Youssef Yousuf Yuki Yunus Yusra
    Yusuf Zac Zach Zachary Zack Zahra Zaid Zain Zainab Zak Zakariya Zara Zayd Zayn Zaynab Zeinab Zeeshan Ziad Zoe Zofia Zoha Zoya Zunairah
    Zuzanna
    """
)

# Capitalised words that stand beside pupils, or in front of a year group, and are nobody's name.
NOT_NAMES = _words(
    """
    A All An And Any Are As At Both But By Can Do Each Every Few Five For Four From Had Has Have He Her His How I If In Is It Its Many More
    Most My New No Nine None Not Of On One Only Or Other Our Seven She Six So Some Ten That The Their Them There These They This Those Three
    To Two Up Was We Were What When Where Which While Who Why With You Your Also Although Because Despite During Currently Especially
    Following Further However Here Like Meanwhile Now Often Since Sometimes Then Through Under Until Usually Within
    Art Arts Biology Chemistry Citizenship Classics Computing Creativity Dance Design Drama English Food French Games Geography German
    Grammar Greek Handwriting History Humanities Italian Languages Latin Literacy Literature Mandarin Mastery Mathematics Maths Music
    Numeracy
    Oracy Phonics Physics Poetry Polish Punctuation Reading Science Sciences Spanish Spelling Spellings Sport Swimming Technology
    Tables Times
    Vocabulary Welsh Writing
    Achievement Advisory Ambassadors Apprentices Arbor Assembly Assessment Assessments Attainment Attendance Autumn Award Behaviour
    Belonging
    Books Breakfast Briefing Buddies Centre Champions Charter Class Classes Club Commissioner Committee Community Conference Council
    Councillors Curriculum Data Day Development Early Education Educational Evaluation Evidence Exclusions Feedback Foundation Governors
    Group Groups Guarantee Handbook Hub Impact Inclusion Induction Insight Intervention Interventions Journals Key Leaders Leadership
    Learning
    Lessons Lead Leads Lunch Managers Meetings Mental Mentoring Minds Movement Multiplication Needs Nursery Observations Ofsted Outcomes
    Panel Parents Parliament Passport Passports Personal Planning Plans Poverty Premium Profile Profiles Progress Protection Provision
    Questionnaire Questionnaires Readers Reception Records Results Review Reviews Rights Role Roles Rose Safeguarding Safety Sats School
    Schools Sen Senate Send Senco Services Sessions Shadowing Spring Staff Stage Standards Starting Statement Statements Stretch Study
    Summer
    Support Survey Surveys Tas Talk Targets Teachers Teaching Team Teams Term Test Tests Toolkit Tracker Tracking Transition Trust Tutoring
    Accelerated Bug Charanga Inc Jigsaw Kapow Letters Little Mash Numicon Power Purple Read Reader Sounds Tapestry Wandle Write
    Union Units Visits Voice Voices Welfare Wellbeing Work Workshops Year Years
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November
    December Christmas Easter Diwali Eid Lent Ramadan Covid
    England Britain British Europe European Africa African Asian Black Bangladeshi Caribbean Christian Gypsy Hindu Irish Jewish Muslim
    Pakistani Roma
    Roman Romans Scottish Sikh Traveller Tudor Tudors Victorian Victorians Viking Vikings White Ukraine Ukrainian Windrush
    """
)

# Two capitals that schools write and nobody's initials.
ABBREVIATIONS = _words(
    """
    AI AP AR BM CP CT CV DH DT EP ET EY FE FS GD GP HA HE HT IT KS LA LP MA MD ML ND NQ OK OT PA PD PE PP PR PT PW QA RE RS RW SA SD SE SI
    SL SM SS ST TA TT UK UN US VR WA WR WS XP
    """
)

# Known to every class, whoever sits in it: first two names of each.
WELL_KNOWN = _pairs(
    """
    Ada Lovelace, Alan Turing, Alex Rider, Amelia Earhart, Anne Frank, Anthony Browne, Beatrix Potter, Benjamin Zephaniah, Charles Darwin,
    Charles Dickens, Christopher Columbus, David Attenborough, David Walliams, Emily Davison, Florence Nightingale, George Orwell,
    Grace Darling, Harry Potter, Henry Moore, Isaac Newton, Jacqueline Wilson, James Cook, Jesse Owens, Julia Donaldson, Katherine Johnson,
    Katherine Rundell, Malala Yousafzai, Malorie Blackman, Marcus Rashford, Martin Luther, Mary Anning, Mary Seacole, Michael Morpurgo,
    Michael Rosen, Neil Armstrong, Nelson Mandela, Oliver Twist, Philip Pullman, Pie Corbett, Quentin Blake, Roald Dahl, Robert Louis,
    Rosa Parks, Rosie Revere, Samuel Pepys, Stephen Hawking, Tim Peake, Tom Palmer, Vincent Van, Walter Tull, William Shakespeare,
    Zaha Hadid
    """
)
