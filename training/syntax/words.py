import re,sys
ABB=set('Mr Mrs Ms Dr Sen Sens Rep Reps Gov Gen Lt Col Capt Sgt Maj St Jr Sr Prof Rev Hon Pres Sec Adm Cmdr Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Inc Corp Co Ltd vs No Calif Fla Ala Ariz Ark Colo Conn Del Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Va Vt Wash Wis Wyo a p D R'.split())
def merge(toks,glue):
    """groups of token indexes; words for the teacher"""
    n=len(toks); groups=[];words=[];i=0
    g=lambda j:j<n and glue[j]=='1'
    while i<n:
        t=toks[i]
        # n't
        if t.lower().endswith('n') and g(i+1) and toks[i+1] in "’'" and g(i+2) and toks[i+2].lower()=='t':
            if t.lower() in('can','won','shan') : first={'can':'ca','won':'wo','shan':'sha'}[t.lower()] ; first=first.capitalize() if t[0].isupper() else first
            else: first=t[:-1]
            groups+=[[i],[i+1,i+2]]; words+=[first or t,"n't"]; i+=3; continue
        if t in "’'" and g(i) and g(i+1) and toks[i+1].lower() in('s','re','ve','ll','d','m'):
            groups.append([i,i+1]); words.append("'"+toks[i+1]); i+=2; continue
        if t in "’'" and i>0 and g(i) and toks[i-1].lower().endswith('s') and not g(i+1):
            groups.append([i]); words.append("'"); i+=1; continue
        # initialism U . S .
        if re.fullmatch(r'[A-Za-z]',t) and g(i+1) and toks[i+1]=='.' :
            j=i; 
            while j<n and re.fullmatch(r'[A-Za-z]',toks[j]) and (j==i or g(j)) and g(j+1) and toks[j+1]=='.': j+=2
            if j-i>2 or (j<n):   # several letters, or an initial inside a sentence
                groups.append(list(range(i,j))); words.append(''.join(toks[i:j])); i=j; continue
        if t in ABB and g(i+1) and toks[i+1]=='.' and i+2<n:
            groups.append([i,i+1]); words.append(t+'.'); i+=2; continue
        if t.isdigit():
            j=i+1
            while j+1<n and toks[j] in '.,:' and g(j) and g(j+1) and toks[j+1].isdigit(): j+=2
            if j>i+1: groups.append(list(range(i,j))); words.append(''.join(toks[i:j])); i=j; continue
        w={'“':'``','”':"''",'’':"'",'‘':'`','—':'--','–':'--','…':'...'}.get(t,t)
        groups.append([i]); words.append(w); i+=1
    return groups,words
if __name__=='__main__':
    with open('teach.in','w') as o:
        for name in ['basil','ecb','poldev','poltrain','allsides']:
            for l in open(name+'.sen'):
                id,w,gl,tg=l.rstrip('\n').split('\t'); toks=w.split(' ')
                gr,ws=merge(toks,gl)
                o.write(name+'#'+id+'\t'+' '.join(ws)+'\n')
