namespace TalentMap.BrowserTests;
